import { ageingBand, daysLate } from '@zippcrm/domain/billing/ageing.ts'
import { expectedTds, outstandingNet } from '@zippcrm/domain/billing/invoice-settlement.ts'
import { nextStatuses } from '@zippcrm/domain/billing/invoice-status.ts'
import { addressLines } from '@zippcrm/domain/billing/postal-address.ts'
import type {
  CreditNote,
  Invoice,
  InvoiceLine,
  InvoiceMoney,
  PostalAddress,
} from '@zippcrm/domain/billing/records.ts'
import { taxSentence } from '@zippcrm/domain/billing/tax-sentence.ts'
import { stateTaxLabel } from '@zippcrm/domain/gst/line-tax.ts'
import { stateLabel } from '@zippcrm/domain/gst/states.ts'
import type { Currency } from '@zippcrm/domain/money/currency.ts'
import { toDecimalNumber } from '@zippcrm/domain/money/decimal.ts'
import { amountInWords } from '@zippcrm/domain/money/words.ts'
import type { z } from 'zod'
import type { InvoiceSurroundings } from './invoices.repository.ts'
import type { CreditNoteView, InvoiceLineView, InvoiceMoneyView, InvoiceSummary } from './invoices.schema.ts'

const decimals = (
  money: Pick<InvoiceMoney, 'taxableMinor' | 'cgstMinor' | 'sgstMinor' | 'igstMinor' | 'tdsMinor'>,
) => ({
  amount: toDecimalNumber(money.taxableMinor),
  gst_amount: toDecimalNumber(money.cgstMinor + money.sgstMinor + money.igstMinor),
  tds_amount: toDecimalNumber(money.tdsMinor),
})

/** The money columns with words, labels and the decimal names of the first release (BIL-02, BIL-16). */
export function presentMoney(
  money: InvoiceMoney & {
    currency: Currency
    placeOfSupply: string | null
    supplyType: Invoice['supplyType']
  },
): z.infer<typeof InvoiceMoneyView> {
  return {
    currency: money.currency,
    taxableMinor: money.taxableMinor,
    cgstMinor: money.cgstMinor,
    sgstMinor: money.sgstMinor,
    igstMinor: money.igstMinor,
    reimbursementMinor: money.reimbursementMinor,
    roundOffMinor: money.roundOffMinor,
    totalMinor: money.totalMinor,
    tdsLabel: money.tdsLabel,
    tdsRateBp: money.tdsRateBp,
    tdsBaseMinor: money.tdsBaseMinor,
    tdsMinor: money.tdsMinor,
    netPayableMinor: money.netPayableMinor,
    ...decimals(money),
    amountInWords: amountInWords(money.totalMinor, money.currency),
    stateTaxLabel: stateTaxLabel(money.placeOfSupply ?? ''),
    taxExplained: taxSentence(money.supplyType, money.placeOfSupply),
  }
}

/** A row of a list. */
export function presentSummary(
  invoice: Invoice,
  around: InvoiceSurroundings,
  today: string,
): z.infer<typeof InvoiceSummary> {
  const project = invoice.projectId ? around.projects.get(invoice.projectId) : undefined
  const late = invoice.status === 'overdue' && invoice.dueDate ? daysLate(invoice.dueDate, today) : 0
  return {
    id: invoice.id,
    number: invoice.invoiceNumber,
    invoice_number: invoice.invoiceNumber,
    draftRef: invoice.draftRef,
    status: invoice.status,
    paymentState: invoice.paymentState,
    client: around.clients.get(invoice.clientId) ?? { id: invoice.clientId, name: '' },
    project: project ? { id: project.id, number: project.number, title: project.title } : null,
    milestone: (invoice.milestoneId && around.milestones.get(invoice.milestoneId)) || null,
    owner: project?.owner ?? null,
    fy: invoice.fy,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    daysLate: late,
    ageingBand: ageingBand(late),
    currency: invoice.currency,
    taxableMinor: invoice.taxableMinor,
    totalMinor: invoice.totalMinor,
    netPayableMinor: invoice.netPayableMinor,
    outstandingMinor: invoice.outstandingMinor,
    outstandingNetMinor: outstandingNet(invoice),
    ...decimals(invoice),
    hasPdf: invoice.pdfVersionId !== null,
    rowVersion: invoice.rowVersion,
  }
}

/** A line as the paper prints it. */
export function presentLine(line: InvoiceLine): z.infer<typeof InvoiceLineView> {
  const { id, seq, kind, description, sac, quantity, uqc, unitPriceMinor, discountBp, discountMinor } = line
  const {
    taxableMinor,
    treatment,
    gstRateBp,
    cgstMinor,
    sgstMinor,
    igstMinor,
    tdsApplicable,
    proofVersionId,
  } = line
  return {
    id,
    seq,
    kind,
    description,
    sac,
    quantity: String(quantity).replace(/\.?0+$/, '') || '0',
    uqc,
    unitPriceMinor,
    discountBp,
    discountMinor,
    taxableMinor,
    treatment,
    gstRateBp,
    cgstMinor,
    sgstMinor,
    igstMinor,
    tdsApplicable,
    proofVersionId,
  }
}

/** A credit note under its invoice. */
export function presentCreditNote(note: CreditNote): z.infer<typeof CreditNoteView> {
  return {
    id: note.id,
    number: note.creditNumber,
    invoiceId: note.invoiceId,
    clientId: note.clientId,
    kind: note.kind,
    status: note.status,
    reason: note.reason,
    reasonCode: note.reasonCode,
    issueDate: note.issueDate,
    currency: note.currency,
    taxableMinor: note.taxableMinor,
    cgstMinor: note.cgstMinor,
    sgstMinor: note.sgstMinor,
    igstMinor: note.igstMinor,
    reimbursementMinor: note.reimbursementMinor,
    roundOffMinor: note.roundOffMinor,
    creditAmountMinor: note.creditAmountMinor,
    creditAmount: toDecimalNumber(note.creditAmountMinor),
    tdsReductionMinor: note.tdsReductionMinor,
    unappliedMinor: note.unappliedMinor,
    hasPdf: note.pdfVersionId !== null,
    rowVersion: note.rowVersion,
  }
}

/** A party as the paper prints it. */
export function presentParty(
  party: { legalName: string; address: PostalAddress; gstin: string | null },
  email: string | null,
) {
  return { name: party.legalName, address: addressLines(party.address).join('\n'), gstin: party.gstin, email }
}

/** Fields of one invoice beyond its row in a list. */
export function presentDetail(invoice: Invoice, lines: readonly InvoiceLine[], hasSettlement: boolean) {
  return {
    ...presentMoney(invoice),
    kind: invoice.kind,
    gstin: invoice.recipientSnapshot?.gstin ?? null,
    placeOfSupply: invoice.placeOfSupply,
    placeOfSupplyName: invoice.placeOfSupply ? stateLabel(invoice.placeOfSupply) : null,
    posReason: invoice.posReason,
    supplyType: invoice.supplyType,
    reverseCharge: invoice.reverseCharge,
    endorsement: invoice.endorsement,
    lines: lines.map(presentLine),
    creditedMinor: invoice.creditedMinor,
    receivedMinor: invoice.receivedMinor,
    tdsWithheldMinor: invoice.tdsWithheldMinor,
    writtenOffMinor: invoice.writtenOffMinor,
    expectedTdsMinor: expectedTds(invoice),
    creditableMinor:
      invoice.status === 'draft' || invoice.status === 'cancelled'
        ? 0
        : invoice.totalMinor - invoice.creditedMinor,
    notes: invoice.notes,
    contactEmails: invoice.contactEmails,
    allowedStatuses: hasSettlement ? [...nextStatuses(invoice.status)] : [],
    createdAt: invoice.createdAt.toISOString(),
    sentAt: invoice.sentAt?.toISOString() ?? null,
    overdueAt: invoice.overdueAt?.toISOString() ?? null,
    paidAt: invoice.paidAt?.toISOString() ?? null,
    cancelledAt: invoice.cancelledAt?.toISOString() ?? null,
  }
}
