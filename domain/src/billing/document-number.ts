import { RuleError } from '../rule-error.ts'
import type { FinancialYear } from './financial-year.ts'

const PREFIX = /^[A-Z1-9][A-Z0-9]{1,3}$/

/** Refuses a series prefix that the number rules or the e-invoice portal would not take (G9, G22). */
export function assertSeriesPrefix(prefix: string, field?: string): string {
  if (!PREFIX.test(prefix)) {
    throw new RuleError(
      'SERIES_FORMAT',
      'A prefix has 2 to 4 capital letters or digits and does not start with 0',
      {
        field,
      },
    )
  }
  return prefix
}

/** Writes `INV-YYYY-NNNNNN`, YYYY being the year in which the financial year starts (BIL-24, BIL-25). */
export function formatDocumentNumber(prefix: string, fy: FinancialYear, sequence: number): string {
  const number = `${prefix}-${fy.startYear}-${String(sequence).padStart(6, '0')}`
  if (number.length > 16) {
    throw new RuleError('SERIES_FORMAT', 'The number would be longer than 16 characters (Rule 46)')
  }
  return number
}
