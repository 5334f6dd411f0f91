import { RuleError } from '../rule-error.ts'
import { assertMinor, type Minor } from './minor.ts'

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** Reads an amount in rupees with at most two decimals, without passing through binary arithmetic (BIL-02). */
export function parseDecimal(value: number | string, field?: string): Minor {
  const match = DECIMAL.exec(plain(value))
  if (!match)
    throw new RuleError('MONEY_PRECISION', 'Write the amount as rupees with at most two decimals', { field })
  const [, sign, whole = '0', fraction = ''] = match
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > 2) {
    throw new RuleError('MONEY_PRECISION', 'An amount has at most two decimals', { field })
  }
  const minor = BigInt(whole) * 100n + BigInt(significant.padEnd(2, '0'))
  if (sign && minor > 0n) throw new RuleError('AMOUNT_NEGATIVE', 'An amount cannot be negative', { field })
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RuleError('MONEY_OUT_OF_RANGE', 'The amount is too large', { field })
  }
  return assertMinor(Number(minor), field)
}

/** Writes minor units as a decimal text, `11850` → `118.50`. */
export function formatDecimal(minor: Minor): string {
  const magnitude = Math.abs(minor)
  const fraction = String(magnitude % 100).padStart(2, '0')
  return `${minor < 0 ? '-' : ''}${Math.trunc(magnitude / 100)}.${fraction}`
}

/** The decimal twin for JSON: a number with at most two decimals (BIL-02). */
export function toDecimalNumber(minor: Minor): number {
  return Number(formatDecimal(minor))
}

/** Reads a decimal field next to its `_minor` twin; both may be present only when they agree (BIL-02). */
export function readTwins(
  decimal: number | string | undefined | null,
  minor: number | undefined | null,
  field?: string,
): Minor | undefined {
  const fromDecimal = decimal === undefined || decimal === null ? undefined : parseDecimal(decimal, field)
  const fromMinor = minor === undefined || minor === null ? undefined : assertMinor(minor, field)
  if (fromDecimal !== undefined && fromMinor !== undefined && fromDecimal !== fromMinor) {
    throw new RuleError('MONEY_CONFLICT', 'The decimal amount and the amount in minor units differ', {
      field,
    })
  }
  return fromMinor ?? fromDecimal
}

/** JSON numbers beyond 1e21 print with an exponent; they are out of range anyway. */
function plain(value: number | string): string {
  const text = String(value).trim()
  if (typeof value === 'number' && /e\+/i.test(text)) {
    throw new RuleError('MONEY_OUT_OF_RANGE', 'The amount is too large')
  }
  return text
}
