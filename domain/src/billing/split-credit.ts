import type { LineTreatment, TaxSplit } from '../gst/line-tax.ts'
import type { SupplyType } from '../gst/supply-type.ts'
import { type Minor, mulDiv } from '../money/minor.ts'
import { RuleError } from '../rule-error.ts'

/** The money columns an invoice and its credit notes share. */
export interface CreditParts extends TaxSplit {
  taxableMinor: Minor
  reimbursementMinor: Minor
  roundOffMinor: Minor
  /** Expected deduction that the credited value carries. */
  tdsMinor: Minor
}

export interface CreditableInvoice {
  supplyType: SupplyType
  reverseCharge: boolean
  /** What the invoice billed less what earlier notes took back. */
  remaining: CreditParts
  tdsRateBp: number
  lines: readonly { treatment: LineTreatment; gstRateBp: number; tdsApplicable: boolean }[]
}

export interface CreditSplit extends CreditParts {
  totalMinor: Minor
  /** The note takes everything that was left. */
  exhausts: boolean
}

/** What is left to credit. */
export function creditableTotal(parts: CreditParts): Minor {
  return (
    parts.taxableMinor +
    parts.cgstMinor +
    parts.sgstMinor +
    parts.igstMinor +
    parts.reimbursementMinor +
    parts.roundOffMinor
  )
}

/** Subtracts the parts of earlier notes. */
export function subtractParts(left: CreditParts, right: CreditParts): CreditParts {
  return {
    taxableMinor: left.taxableMinor - right.taxableMinor,
    cgstMinor: left.cgstMinor - right.cgstMinor,
    sgstMinor: left.sgstMinor - right.sgstMinor,
    igstMinor: left.igstMinor - right.igstMinor,
    reimbursementMinor: left.reimbursementMinor - right.reimbursementMinor,
    roundOffMinor: left.roundOffMinor - right.roundOffMinor,
    tdsMinor: left.tdsMinor - right.tdsMinor,
  }
}

/**
 * Splits a tax-inclusive credit back at the rates of the original lines (BIL-42).
 *
 * The note that exhausts the invoice takes exactly the remaining parts, so that the notes add up to the invoice in
 * every column however their halves were rounded.
 */
export function splitCredit(creditMinor: Minor, invoice: CreditableInvoice): CreditSplit {
  if (!Number.isSafeInteger(creditMinor) || creditMinor <= 0) {
    throw new RuleError('CREDIT_AMOUNT_INVALID', 'The credit must be above zero', { field: '/creditAmount' })
  }
  const left = creditableTotal(invoice.remaining)
  if (creditMinor > left) {
    throw new RuleError('CREDIT_EXCEEDS_INVOICE', 'The credit is larger than what is left of the invoice', {
      kind: 'conflict',
      field: '/creditAmount',
      details: { remaining_minor: left },
    })
  }
  if (creditMinor === left) return { ...invoice.remaining, totalMinor: creditMinor, exhausts: true }
  if (!isUniform(invoice.lines)) {
    throw new RuleError(
      'CREDIT_LINES_REQUIRED',
      'The invoice mixes rates or treatments: say which lines to credit',
      {
        field: '/lines',
      },
    )
  }
  const [line] = invoice.lines
  const pureAgent = line!.treatment === 'pure_agent'
  const tax = pureAgent ? NO_TAX : taxInside(creditMinor, invoice, line!.gstRateBp)
  const value = creditMinor - tax.cgstMinor - tax.sgstMinor - tax.igstMinor
  const tdsMinor = line!.tdsApplicable && !pureAgent ? mulDiv(value, invoice.tdsRateBp, 10_000) : 0
  return {
    taxableMinor: pureAgent ? 0 : value,
    ...tax,
    reimbursementMinor: pureAgent ? value : 0,
    roundOffMinor: 0,
    tdsMinor: Math.min(tdsMinor, invoice.remaining.tdsMinor),
    totalMinor: creditMinor,
    exhausts: false,
  }
}

const NO_TAX: TaxSplit = { cgstMinor: 0, sgstMinor: 0, igstMinor: 0 }

/** Tax contained in an inclusive amount, kept within what the invoice still carries in each column. */
function taxInside(creditMinor: Minor, invoice: CreditableInvoice, rateBp: number): TaxSplit {
  const { remaining, supplyType } = invoice
  const gross = 10_000 + rateBp
  if (invoice.reverseCharge) return NO_TAX
  if (supplyType === 'intra') {
    const wanted = mulDiv(creditMinor, rateBp, 2 * gross)
    const least = Math.max(0, Math.ceil((creditMinor - remaining.taxableMinor) / 2))
    const half = Math.max(least, Math.min(wanted, remaining.cgstMinor))
    return { cgstMinor: half, sgstMinor: half, igstMinor: 0 }
  }
  if (supplyType === 'inter' || supplyType === 'sez_tax' || supplyType === 'export_tax') {
    const wanted = mulDiv(creditMinor, rateBp, gross)
    const least = Math.max(0, creditMinor - remaining.taxableMinor)
    return { ...NO_TAX, igstMinor: Math.max(least, Math.min(wanted, remaining.igstMinor)) }
  }
  return NO_TAX
}

function isUniform(lines: CreditableInvoice['lines']): boolean {
  const [first, ...others] = lines
  return (
    first !== undefined &&
    others.every(
      (line) =>
        line.treatment === first.treatment &&
        line.gstRateBp === first.gstRateBp &&
        line.tdsApplicable === first.tdsApplicable,
    )
  )
}
