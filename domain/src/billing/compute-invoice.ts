import { type LineTreatment, lineTax, type TaxSplit } from '../gst/line-tax.ts'
import type { SupplyType } from '../gst/supply-type.ts'
import { type Minor, roundToRupee, sum } from '../money/minor.ts'
import { type TdsHistory, type TdsTerms, tdsAmount, tdsBase } from '../tds/tds-terms.ts'
import { type LinePrice, lineValue } from './line-amount.ts'

export interface InvoiceLineInput extends LinePrice {
  treatment: LineTreatment
  gstRateBp: number
  tdsApplicable: boolean
}

export interface InvoiceTerms {
  supplyType: SupplyType
  /** The recipient owes the tax; it is shown and not charged (BIL-13). */
  reverseCharge?: boolean
  tds?: TdsTerms | null
  tdsHistory?: TdsHistory
  roundTotal?: 'none' | 'rupee'
  tdsRounding?: 'paisa' | 'rupee'
}

export interface ComputedLine extends TaxSplit {
  taxableMinor: Minor
}

export interface ComputedInvoice extends TaxSplit {
  lines: ComputedLine[]
  taxableMinor: Minor
  reimbursementMinor: Minor
  roundOffMinor: Minor
  totalMinor: Minor
  tdsBaseMinor: Minor
  tdsMinor: Minor
  netPayableMinor: Minor
  /** Tax the recipient owes under reverse charge; zero on every other invoice. */
  reverseChargeTax: TaxSplit
}

const NO_TAX: TaxSplit = { cgstMinor: 0, sgstMinor: 0, igstMinor: 0 }

/** Computes every money column of an invoice from its lines; document totals are sums of lines (BIL-08, BIL-09). */
export function computeInvoice(inputs: readonly InvoiceLineInput[], terms: InvoiceTerms): ComputedInvoice {
  const lines = inputs.map((line, index) => {
    const taxableMinor = lineValue(line, `/lines/${index}`)
    return { taxableMinor, ...lineTax(taxableMinor, line.gstRateBp, terms.supplyType, line.treatment) }
  })
  const owed = sumTax(lines)
  const charged = terms.reverseCharge ? NO_TAX : owed
  const isReimbursement = (index: number) => inputs[index]!.treatment === 'pure_agent'
  const valueWhere = (wanted: (index: number) => boolean) =>
    sum(lines.filter((_, index) => wanted(index)).map((line) => line.taxableMinor))

  const taxableMinor = valueWhere((index) => !isReimbursement(index))
  const reimbursementMinor = valueWhere(isReimbursement)
  const exact = taxableMinor + charged.cgstMinor + charged.sgstMinor + charged.igstMinor + reimbursementMinor
  const totalMinor = terms.roundTotal === 'rupee' ? roundToRupee(exact) : exact

  const tds = terms.tds ?? null
  const tdsAble = valueWhere((index) => inputs[index]!.tdsApplicable && !isReimbursement(index))
  const tdsBaseMinor = tdsBase(tds, tdsAble, terms.tdsHistory ?? { baseMinor: 0, deductedBaseMinor: 0 })
  const tdsMinor = tds ? tdsAmount(tdsBaseMinor, tds.rateBp, terms.tdsRounding) : 0

  return {
    lines: terms.reverseCharge ? lines.map((line) => ({ ...line, ...NO_TAX })) : lines,
    taxableMinor,
    ...charged,
    reimbursementMinor,
    roundOffMinor: totalMinor - exact,
    totalMinor,
    tdsBaseMinor,
    tdsMinor,
    netPayableMinor: totalMinor - tdsMinor,
    reverseChargeTax: terms.reverseCharge ? owed : NO_TAX,
  }
}

function sumTax(lines: readonly TaxSplit[]): TaxSplit {
  return {
    cgstMinor: sum(lines.map((line) => line.cgstMinor)),
    sgstMinor: sum(lines.map((line) => line.sgstMinor)),
    igstMinor: sum(lines.map((line) => line.igstMinor)),
  }
}
