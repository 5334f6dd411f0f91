import { type Currency, currencySymbol } from './currency.ts'
import { formatDecimal } from './decimal.ts'
import type { Minor } from './minor.ts'

/** Indian digit grouping of a whole number: last three, then pairs, `1234567` → `12,34,567`. */
export function groupIndian(whole: string): string {
  if (whole.length <= 3) return whole
  const head = whole.slice(0, -3).replace(/\B(?=(\d{2})+(?!\d))/g, ',')
  return `${head},${whole.slice(-3)}`
}

/** An amount with grouping and two decimals but no currency sign, `12,34,567.00`. */
export function formatAmount(minor: Minor, currency: Currency = 'INR'): string {
  const text = formatDecimal(Math.abs(minor))
  const [whole = '0', fraction = '00'] = text.split('.')
  const grouped = currency === 'INR' ? groupIndian(whole) : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${minor < 0 ? '−' : ''}${grouped}.${fraction}`
}

/** An amount as people read it, `₹12,34,567.00` (BIL-16). */
export function formatMoney(minor: Minor, currency: Currency = 'INR'): string {
  const amount = formatAmount(Math.abs(minor), currency)
  return `${minor < 0 ? '−' : ''}${currencySymbol(currency)}${amount}`
}

/** A rate as people read it, `1800` → `18%`, `250` → `2.5%`. */
export function formatRate(basisPoints: number): string {
  return `${formatDecimal(basisPoints).replace(/\.?0+$/, '')}%`
}
