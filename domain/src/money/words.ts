import type { Currency } from './currency.ts'
import type { Minor } from './minor.ts'

const ONES = (
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen ' +
  'Seventeen Eighteen Nineteen'
).split(' ')
const TENS = ',,Twenty,Thirty,Forty,Fifty,Sixty,Seventy,Eighty,Ninety'.split(',')

const UNITS: Record<Currency, { major: string; minor: string }> = {
  INR: { major: 'Rupees', minor: 'Paise' },
  USD: { major: 'US Dollars', minor: 'Cents' },
  EUR: { major: 'Euros', minor: 'Cents' },
  GBP: { major: 'Pounds Sterling', minor: 'Pence' },
  CHF: { major: 'Swiss Francs', minor: 'Rappen' },
  AED: { major: 'UAE Dirhams', minor: 'Fils' },
  SGD: { major: 'Singapore Dollars', minor: 'Cents' },
}

/** An amount in words with lakh and crore, `Rupees One Lakh Eighteen Thousand Only` (BIL-16). */
export function amountInWords(minor: Minor, currency: Currency = 'INR'): string {
  const magnitude = Math.abs(minor)
  const fraction = magnitude % 100
  const unit = UNITS[currency]
  const words = [unit.major, integerInWords(Math.trunc(magnitude / 100))]
  if (fraction > 0) words.push('and', belowHundred(fraction), unit.minor)
  return [...words, 'Only'].join(' ')
}

/** A whole number in words in the Indian system; a hundred crore and more count crores again. */
export function integerInWords(value: number): string {
  if (value < 100) return belowHundred(value)
  const parts: string[] = []
  let rest = value
  for (const [size, name] of [
    [10_000_000, 'Crore'],
    [100_000, 'Lakh'],
    [1_000, 'Thousand'],
    [100, 'Hundred'],
  ] as const) {
    const count = Math.trunc(rest / size)
    if (count > 0) parts.push(`${integerInWords(count)} ${name}`)
    rest -= count * size
  }
  if (rest > 0) parts.push(belowHundred(rest))
  return parts.join(' ')
}

function belowHundred(value: number): string {
  if (value < 20) return ONES[value]!
  const ones = value % 10
  return ones === 0 ? TENS[Math.trunc(value / 10)]! : `${TENS[Math.trunc(value / 10)]} ${ONES[ones]}`
}
