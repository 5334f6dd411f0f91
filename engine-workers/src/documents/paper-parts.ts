import { addressLines } from '@zippcrm/domain/billing/postal-address.ts'
import type { BankAccount, SupplierSnapshot } from '@zippcrm/domain/billing/records.ts'
import type { InvoiceKind } from '@zippcrm/domain/gst/supply-type.ts'

/** The firm's block at the head of a paper. */
export function supplierBlock(supplier: SupplierSnapshot) {
  return {
    name: supplier.legalName,
    address: asLines(addressLines(supplier.address)),
    registrations: asLines([
      ...(supplier.gstin ? [`GSTIN ${supplier.gstin}`] : []),
      ...(supplier.pan ? [`PAN ${supplier.pan}`] : []),
      ...(supplier.cinLlpin ? [`CIN/LLPIN ${supplier.cinLlpin}`] : []),
    ]),
    contact: [supplier.email, supplier.phone].filter(Boolean).join(' · '),
  }
}

/** Bank data as the client types them. */
export function bankLines(bank: BankAccount | null): string[] {
  if (!bank) return []
  return [
    bank.beneficiary,
    `A/c ${bank.accountNo}`,
    `IFSC ${bank.ifsc} · ${bank.bank}`,
    ...(bank.swift ? [`SWIFT ${bank.swift}`] : []),
    ...(bank.upiVpa ? [`UPI ${bank.upiVpa}`] : []),
  ]
}

const marks = { recipient: 'ORIGINAL FOR RECIPIENT', supplier: 'DUPLICATE FOR SUPPLIER' } as const
/** Whose copy of a paper it is. */
export type CopyOf = keyof typeof marks

/** Mark of a copy of a service invoice (Rule 48(2)). */
export function copyMark(kind: InvoiceKind, copyOf: CopyOf = 'recipient'): string {
  return kind === 'tax_invoice' || kind === 'bill_of_supply' ? marks[copyOf] : ''
}

/** Lines of a block as the template repeats them: carbone repeats objects, not bare texts. */
export const asLines = (lines: readonly string[]) => lines.map((line) => ({ line }))
