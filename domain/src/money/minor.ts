import { RuleError } from '../rule-error.ts'

/** Money as a whole number of minor units (paise for INR). */
export type Minor = number

/** Largest amount taken from outside; far inside the range where a number is exact. */
export const MAX_MINOR = 10 ** 13

/** Multiplies then divides exactly and rounds a half unit up in magnitude (file 05, conventions). */
export function mulDiv(
  value: number | bigint,
  numerator: number | bigint,
  denominator: number | bigint,
): Minor {
  const divisor = BigInt(denominator)
  if (divisor <= 0n) throw new RangeError('The denominator must be positive')
  const product = BigInt(value) * BigInt(numerator)
  const magnitude = product < 0n ? -product : product
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n)
  const result = Number(product < 0n ? -rounded : rounded)
  if (!Number.isSafeInteger(result)) throw new RuleError('MONEY_OUT_OF_RANGE', 'The amount is too large')
  return result
}

/** Takes a share given in basis points (1800 = 18 %), half-up. */
export function shareOf(value: Minor, basisPoints: number): Minor {
  return mulDiv(value, basisPoints, 10_000)
}

/** Sums minor units. */
export function sum(values: Iterable<Minor>): Minor {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Rounds to whole rupees, half a rupee up in magnitude; the result is still in paise. */
export function roundToRupee(value: Minor): Minor {
  return mulDiv(value, 1, 100) * 100
}

/** Refuses an amount from outside that is not a whole, non-negative number of minor units within range. */
export function assertMinor(value: unknown, field?: string): Minor {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new RuleError('MONEY_NOT_INTEGER', 'An amount in minor units must be a whole number', { field })
  }
  if (value < 0) throw new RuleError('AMOUNT_NEGATIVE', 'An amount cannot be negative', { field })
  if (value > MAX_MINOR) throw new RuleError('MONEY_OUT_OF_RANGE', 'The amount is too large', { field })
  return value
}
