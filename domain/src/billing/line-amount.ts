import { type Minor, mulDiv } from '../money/minor.ts'
import { RuleError } from '../rule-error.ts'

/** What a line bills. A `time` line counts minutes and is priced per hour. */
export type LineKind = 'service' | 'time' | 'surcharge' | 'reimbursement'

export interface LinePrice {
  kind: LineKind
  /** Decimal text with at most three places, as the database keeps it. */
  quantity: string
  unitPriceMinor: Minor
  discountBp?: number | null | undefined
  discountMinor?: Minor | null | undefined
}

/** Value of a line after its discount, half-up (BIL-01). */
export function lineValue(line: LinePrice, field = ''): Minor {
  const gross = mulDiv(
    line.unitPriceMinor,
    thousandths(line.quantity, field),
    line.kind === 'time' ? 60_000 : 1_000,
  )
  const discount = line.discountMinor ?? (line.discountBp ? mulDiv(gross, line.discountBp, 10_000) : 0)
  if (discount < 0 || discount > gross) {
    throw new RuleError('DISCOUNT_EXCEEDS_LINE', 'The discount is larger than the line', {
      field: `${field}/discount_minor`,
    })
  }
  return gross - discount
}

/** Reads a quantity above zero with at most three decimals as thousandths. */
function thousandths(quantity: string, field: string): bigint {
  const match = /^(\d{1,11})(?:\.(\d{1,3})0*)?$/.exec(quantity)
  const value = match ? BigInt(match[1]! + (match[2] ?? '').padEnd(3, '0')) : 0n
  if (value <= 0n) {
    throw new RuleError('QUANTITY_INVALID', 'A quantity is above zero and has at most three decimals', {
      field: `${field}/quantity`,
    })
  }
  return value
}
