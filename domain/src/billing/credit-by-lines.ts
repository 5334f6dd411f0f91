import { mulDiv } from '../money/minor.ts'
import { RuleError } from '../rule-error.ts'
import type { Invoice, InvoiceLine } from './records.ts'
import { type CreditParts, type CreditSplit, creditableTotal, splitCredit } from './split-credit.ts'

export interface CreditLine {
  invoiceLineId: string
  /** Inclusive of tax. */
  creditMinor: number
}

const NOTHING: CreditParts = {
  taxableMinor: 0,
  cgstMinor: 0,
  sgstMinor: 0,
  igstMinor: 0,
  reimbursementMinor: 0,
  roundOffMinor: 0,
  tdsMinor: 0,
}

/** Splits a credit that names its lines, each at its own rate and treatment (BIL-42). */
export function creditByLines(
  invoice: Invoice,
  lines: readonly InvoiceLine[],
  remaining: CreditParts,
  wanted: readonly CreditLine[],
): CreditSplit {
  const parts = { ...NOTHING }
  let totalMinor = 0
  for (const [index, credit] of wanted.entries()) {
    const line = lines.find((row) => row.id === credit.invoiceLineId)
    if (!line) {
      throw new RuleError('CREDIT_LINES_REQUIRED', 'This line is not on the invoice', {
        field: `/lines/${index}/invoice_line_id`,
      })
    }
    const split = splitCredit(credit.creditMinor, {
      supplyType: invoice.supplyType!,
      reverseCharge: invoice.reverseCharge,
      remaining: partsOf(line, invoice.tdsRateBp ?? 0),
      tdsRateBp: invoice.tdsRateBp ?? 0,
      lines: [line],
    })
    for (const key of Object.keys(parts) as (keyof CreditParts)[]) parts[key] += split[key]
    totalMinor += split.totalMinor
  }
  const left = creditableTotal(remaining)
  if (
    totalMinor > left ||
    (Object.keys(parts) as (keyof CreditParts)[]).some((key) => parts[key] > remaining[key])
  ) {
    throw new RuleError('CREDIT_EXCEEDS_INVOICE', 'The credit is larger than what is left of the invoice', {
      kind: 'conflict',
      details: { remaining_minor: left },
    })
  }
  if (totalMinor === left) return { ...remaining, totalMinor, exhausts: true }
  return { ...parts, totalMinor, exhausts: false }
}

function partsOf(line: InvoiceLine, tdsRateBp: number): CreditParts {
  const pureAgent = line.treatment === 'pure_agent'
  return {
    ...NOTHING,
    taxableMinor: pureAgent ? 0 : line.taxableMinor,
    cgstMinor: line.cgstMinor,
    sgstMinor: line.sgstMinor,
    igstMinor: line.igstMinor,
    reimbursementMinor: pureAgent ? line.taxableMinor : 0,
    tdsMinor: line.tdsApplicable ? mulDiv(line.taxableMinor, tdsRateBp, 10_000) : 0,
  }
}
