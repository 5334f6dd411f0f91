import type { Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'

/** Names every item of Rule 46 that an issued invoice lacks; rendering stops when there is one (BIL-17, G8). */
export function missingOnInvoice(invoice: Invoice, lines: readonly InvoiceLine[]): string[] {
  const { supplierSnapshot: supplier, recipientSnapshot: recipient } = invoice
  const registered = supplier?.registrationKind !== 'unregistered'
  const items: [string, unknown][] = [
    ['supplier name', supplier?.legalName],
    ['supplier address', supplier?.address.line1],
    ['supplier GSTIN', registered ? supplier?.gstin : 'not needed'],
    ['invoice number', invoice.invoiceNumber],
    ['invoice date', invoice.issueDate],
    ['recipient name', recipient?.legalName],
    ['recipient address', recipient?.address.line1],
    ['place of supply', invoice.placeOfSupply],
    ['authorised signatory', supplier?.signatoryName],
    ['a line', lines.length > 0],
    ['a description on every line', lines.every((line) => line.description)],
    ['SAC on every service line', lines.every((line) => line.kind === 'reimbursement' || line.sac)],
  ]
  return items.filter(([, value]) => !value).map(([item]) => item)
}
