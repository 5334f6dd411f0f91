import type { Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'
import { needsGstin } from '@zippcrm/domain/gst/gstin.ts'

/** An item that the law asks for and the paper does not have. */
export interface MissingItem {
  /** Where the data should hold it. */
  path: string
  name: string
}

/** Every item of Rule 46 that an issued invoice lacks; rendering stops when there is one (BIL-17, G8). */
export function missingOnInvoice(invoice: Invoice, lines: readonly InvoiceLine[]): MissingItem[] {
  const { supplierSnapshot: supplier, recipientSnapshot: recipient } = invoice
  const items: [path: string, name: string, there: unknown][] = [
    ['/supplier/legalName', 'supplier name', supplier?.legalName],
    ['/supplier/address', 'supplier address', supplier?.address.line1],
    ['/supplier/gstin', 'supplier GSTIN', supplier?.registrationKind === 'unregistered' || supplier?.gstin],
    ['/invoiceNumber', 'invoice number', invoice.invoiceNumber],
    ['/issueDate', 'invoice date', invoice.issueDate],
    ['/recipient/legalName', 'recipient name', recipient?.legalName],
    ['/recipient/address', 'recipient address', recipient?.address.line1],
    [
      '/recipient/gstin',
      'recipient GSTIN',
      !recipient || !needsGstin(recipient.gstCategory) || recipient.gstin,
    ],
    ['/placeOfSupply', 'place of supply', invoice.placeOfSupply],
    ['/supplier/bank', 'bank account', supplier?.bank],
    ['/supplier/signatoryName', 'authorised signatory', supplier?.signatoryName],
    ['/lines', 'a line', lines.length > 0],
    ...lines.flatMap((line, index): [string, string, unknown][] => [
      [`/lines/${index}/description`, `description of line ${index + 1}`, line.description],
      [`/lines/${index}/sac`, `SAC of line ${index + 1}`, line.kind === 'reimbursement' || line.sac],
    ]),
  ]
  return items.filter(([, , there]) => !there).map(([path, name]) => ({ path, name }))
}
