const SYMBOLS: Record<string, string> = { INR: '₹', USD: '$', EUR: '€', GBP: '£' }

/** Digits after the point of a currency, as ISO 4217 has them. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/** Groups whole digits: 3-2-2 for rupees in every language, 3-3 for all other currencies (spec UI U8). */
export function groupDigits(digits: string, currency = 'INR'): string {
  const pattern = currency === 'INR' ? /(\d)(?=(\d\d)+\d$)/g : /(\d)(?=(\d{3})+$)/g
  return digits.replace(pattern, '$1,')
}

/** Writes an amount of minor units as people in India read it: `₹12,34,56,789.50`. */
export function formatMoney(minor: number | string | bigint, currency = 'INR'): string {
  const digits = minorDigits(currency)
  const units = BigInt(minor)
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0')
  const whole = groupDigits(text.slice(0, text.length - digits), currency)
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : ''
  return `${units < 0n ? '-' : ''}${SYMBOLS[currency] ?? `${currency} `}${whole}${fraction}`
}

const INDIAN_STEPS: [number, string][] = [
  [1_00_00_000, 'Cr'],
  [1_00_000, 'L'],
]
const WESTERN_STEPS: [number, string][] = [
  [1_000_000_000, 'B'],
  [1_000_000, 'M'],
]

/** Short form for tiles (`₹10 Cr`, `₹2.5 L`); the exact value belongs into the title beside it. */
export function formatMoneyShort(minor: number | string | bigint, currency = 'INR'): string {
  const value = Number(minor) / 10 ** minorDigits(currency)
  const steps = currency === 'INR' ? INDIAN_STEPS : WESTERN_STEPS
  const step = steps.find(([size]) => Math.abs(value) >= size)
  const symbol = SYMBOLS[currency] ?? `${currency} `
  const sign = value < 0 ? '-' : ''
  if (!step) return `${sign}${symbol}${groupDigits(Math.round(Math.abs(value)).toString(), currency)}`
  const scaled = Math.round((Math.abs(value) / step[0]) * 100) / 100
  return `${sign}${symbol}${scaled} ${step[1]}`
}

const WORDS: Record<string, number> = {
  '': 1,
  k: 1_000,
  thousand: 1_000,
  l: 1_00_000,
  lac: 1_00_000,
  lakh: 1_00_000,
  cr: 1_00_00_000,
  crore: 1_00_00_000,
}

/** Reads what a person types (`5 lakh`, `1.5 cr`, `5,00,000`) into minor units; undefined when it cannot be read. */
export function parseMoney(input: string, currency = 'INR'): number | undefined {
  const match = /^(?:₹|rs\.?|inr)?\s*([\d,]+)(?:\.(\d+))?\s*([a-z]*)$/i.exec(input.trim())
  if (!match) return undefined
  const factor = WORDS[(match[3] ?? '').toLowerCase()]
  const whole = (match[1] ?? '').replaceAll(',', '')
  if (factor === undefined || whole === '') return undefined
  const digits = minorDigits(currency)
  const fraction = match[2] ?? ''
  if (factor === 1 && fraction.length > digits) return undefined
  const minor = Math.round(Number(`${whole}.${fraction || '0'}`) * factor * 10 ** digits)
  return Number.isSafeInteger(minor) ? minor : undefined
}
