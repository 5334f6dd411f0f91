import { addressLines } from '@zippcrm/domain/billing/postal-address.ts'
import type { CreditNote, Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'
import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { stateTaxLabel } from '@zippcrm/domain/gst/line-tax.ts'
import { stateLabel } from '@zippcrm/domain/gst/states.ts'
import { formatAmount, formatMoney, formatRate } from '@zippcrm/domain/money/format.ts'
import { amountInWords } from '@zippcrm/domain/money/words.ts'
import { signatoryLine } from './invoice-paper.ts'
import { asLines, supplierBlock } from './paper-parts.ts'

/** The data of a credit note's template with every item of Rule 53(1A) (BIL-44, G10). */
export function creditNotePaper(note: CreditNote, invoice: Invoice, lines: readonly InvoiceLine[]) {
  const supplier = invoice.supplierSnapshot!
  const recipient = invoice.recipientSnapshot!
  const money = (minor: number) => formatMoney(minor, note.currency)
  const rates = [
    ...new Set(lines.filter((line) => line.treatment === 'taxable').map((line) => line.gstRateBp)),
  ]
  const rateText = rates.map(formatRate).join(', ') || '0%'
  const state = stateTaxLabel(invoice.placeOfSupply ?? '')
  const tax = [
    { label: 'CGST credited', minor: note.cgstMinor },
    { label: `${state} credited`, minor: note.sgstMinor },
    { label: 'IGST credited', minor: note.igstMinor },
    { label: 'Reimbursement credited', minor: note.reimbursementMinor },
    { label: 'Round-off', minor: note.roundOffMinor },
  ].filter((row) => row.minor !== 0)

  return {
    title: 'CREDIT NOTE',
    copyMark: 'ORIGINAL FOR RECIPIENT',
    number: note.creditNumber,
    issueDate: printDate(note.issueDate!),
    invoiceNumber: invoice.invoiceNumber,
    invoiceDate: printDate(invoice.issueDate!),
    placeOfSupply: stateLabel(invoice.placeOfSupply!),
    supplier: supplierBlock(supplier),
    recipient: {
      name: recipient.legalName,
      address: asLines(addressLines(recipient.address)),
      registrations: asLines([
        recipient.gstin ? `GSTIN ${recipient.gstin}` : 'Unregistered',
        `State ${stateLabel(recipient.address.stateCode ?? invoice.placeOfSupply!)}`,
      ]),
    },
    reason: note.reason,
    lines: [
      {
        seq: 1,
        description: `Credit against ${invoice.invoiceNumber}: ${[...new Set(lines.map((line) => line.description))].join('; ')}`,
        sac: [...new Set(lines.map((line) => line.sac).filter(Boolean))].join(', '),
        gst: rateText,
        taxable: formatAmount(note.taxableMinor + note.reimbursementMinor, note.currency),
      },
    ],
    sums: [
      { label: 'Value credited', amount: money(note.taxableMinor) },
      ...tax.map((row) => ({ label: row.label, amount: money(row.minor) })),
    ],
    totalLabel: 'Total credit',
    total: money(note.creditAmountMinor),
    deductions:
      note.tdsReductionMinor > 0
        ? [{ label: 'Expected TDS reduced by', amount: money(note.tdsReductionMinor) }]
        : [],
    amountInWords: amountInWords(note.creditAmountMinor, note.currency),
    note: `This credit note corrects invoice ${invoice.invoiceNumber} of ${printDate(invoice.issueDate!)} (CGST Act s.34). A registered recipient reverses input tax credit to the same extent.`,
    signatory: signatoryLine(supplier.signatoryName, supplier.signatoryDesignation),
    footer: `${note.creditNumber} · ${supplier.legalName}`,
  }
}
