import { addressLines } from '@zippcrm/domain/billing/postal-address.ts'
import type { Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'
import { taxSentence } from '@zippcrm/domain/billing/tax-sentence.ts'
import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { stateLabel } from '@zippcrm/domain/gst/states.ts'
import { formatAmount, formatMoney, formatRate } from '@zippcrm/domain/money/format.ts'
import { amountInWords } from '@zippcrm/domain/money/words.ts'
import { asLines, bankLines, type CopyOf, copyMark, supplierBlock } from './paper-parts.ts'
import { taxRows } from './tax-rows.ts'

const titles = {
  tax_invoice: 'TAX INVOICE',
  bill_of_supply: 'BILL OF SUPPLY',
  plain_invoice: 'INVOICE',
} as const

/** Which template an invoice is printed on: papers without tax have no tax columns (BIL-17). */
export const invoiceTemplate = (invoice: Invoice): string =>
  invoice.kind === 'tax_invoice' ? 'invoice.docx' : 'bill-of-supply.docx'

/** The data of an invoice's template, every text ready to print. */
export function invoicePaper(
  invoice: Invoice,
  lines: readonly InvoiceLine[],
  extra: { subject: string[]; qrCaption: string; copyOf?: CopyOf },
) {
  const supplier = invoice.supplierSnapshot!
  const recipient = invoice.recipientSnapshot!
  const money = (minor: number) => formatMoney(minor, invoice.currency)
  const amount = (minor: number) => formatAmount(minor, invoice.currency)
  const taxed = invoice.kind === 'tax_invoice'

  return {
    title: titles[invoice.kind],
    copyMark: copyMark(invoice.kind, extra.copyOf),
    number: invoice.invoiceNumber,
    issueDate: printDate(invoice.issueDate!),
    dueDate: printDate(invoice.dueDate!),
    placeOfSupply: stateLabel(invoice.placeOfSupply!),
    reverseCharge: invoice.reverseCharge ? 'Yes' : 'No',
    supplier: supplierBlock(supplier),
    recipient: {
      name: recipient.legalName,
      address: asLines(addressLines(recipient.address)),
      registrations: asLines([
        recipient.gstin ? `GSTIN ${recipient.gstin}` : 'Unregistered',
        `State ${stateLabel(recipient.address.stateCode ?? invoice.placeOfSupply!)}`,
        ...(recipient.tan ? [`TAN ${recipient.tan}`] : []),
      ]),
    },
    subject: asLines(extra.subject),
    lines: lines.map((line) => ({
      seq: line.seq,
      description: line.description + discountText(line, money),
      sac: line.sac ?? '—',
      quantity: quantityText(line),
      rate: amount(line.unitPriceMinor),
      taxable: amount(line.taxableMinor),
      gst: line.treatment === 'pure_agent' ? 'at cost' : formatRate(line.gstRateBp),
    })),
    sums: [
      { label: taxed ? 'Taxable value' : 'Value', amount: money(invoice.taxableMinor) },
      ...(taxed
        ? taxRows(invoice, lines).map((row) => ({ label: row.label, amount: money(row.amountMinor) }))
        : []),
      ...(invoice.reimbursementMinor > 0
        ? [{ label: 'Reimbursement at cost (Rule 33)', amount: money(invoice.reimbursementMinor) }]
        : []),
      ...(invoice.roundOffMinor !== 0 ? [{ label: 'Round-off', amount: money(invoice.roundOffMinor) }] : []),
    ],
    totalLabel: 'Total',
    total: money(invoice.totalMinor),
    deductions:
      invoice.tdsMinor > 0
        ? [
            {
              label: `Less ${invoice.tdsLabel} @ ${formatRate(invoice.tdsRateBp ?? 0)}`,
              amount: money(-invoice.tdsMinor),
            },
          ]
        : [],
    netLabel: 'Net payable',
    netPayable: money(invoice.netPayableMinor),
    amountInWords: amountInWords(invoice.totalMinor, invoice.currency),
    taxSentence: taxSentence(invoice.supplyType, invoice.placeOfSupply),
    reverseChargeSentence: `Tax payable on reverse charge: ${invoice.reverseCharge ? 'Yes' : 'No'}`,
    endorsement: invoice.endorsement ?? '',
    bankTitle: supplier.bank ? 'PAY TO' : '',
    bank: asLines(bankLines(supplier.bank)),
    qrCaption: extra.qrCaption,
    signatory: signatoryLine(supplier.signatoryName, supplier.signatoryDesignation),
    footer: `${invoice.invoiceNumber} · ${supplier.legalName}`,
  }
}

/** Name and role of the person who signs. */
export function signatoryLine(name: string | null, designation: string | null): string {
  return [name, designation].filter(Boolean).join(', ')
}

function discountText(line: InvoiceLine, money: (minor: number) => string): string {
  if (line.discountMinor) return ` (less ${money(line.discountMinor)})`
  return line.discountBp ? ` (less ${formatRate(line.discountBp)} discount)` : ''
}

function quantityText(line: InvoiceLine): string {
  const plain = String(line.quantity).includes('.')
    ? String(line.quantity).replace(/\.?0+$/, '')
    : String(line.quantity)
  return line.kind === 'time' ? `${plain} min` : plain
}
