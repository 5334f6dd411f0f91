import { RuleError } from '../rule-error.ts'

const SYMBOLS = { INR: '₹', USD: 'US$', EUR: '€', GBP: '£', CHF: 'CHF ', AED: 'AED ', SGD: 'S$' } as const

/** Currencies an invoice can carry; all of them have two decimals. */
export type Currency = keyof typeof SYMBOLS

/** Refuses a currency the firm cannot invoice in. */
export function assertCurrency(code: string, field?: string): Currency {
  if (!Object.hasOwn(SYMBOLS, code)) {
    throw new RuleError('CURRENCY_UNKNOWN', `${code} is not a currency we invoice in`, { field })
  }
  return code as Currency
}

/** The sign printed before an amount. */
export function currencySymbol(code: Currency): string {
  return SYMBOLS[code]
}

/** INR value of foreign minor units at a rate with at most six decimals (Rule 34(2), W13). */
export function toInrMinor(minor: number, fxRate: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(fxRate)
  const scaled = match ? BigInt(match[1]! + (match[2] ?? '').padEnd(6, '0')) : 0n
  if (scaled <= 0n) throw new RuleError('FX_RATE_REQUIRED', 'A positive exchange rate is needed')
  return (BigInt(minor) * scaled * 2n + 1_000_000n) / 2_000_000n
}
