import { z } from 'zod'
import { body, InvoiceView, PaymentView } from '../invoices/invoices.schema.ts'

const amount = z.union([z.number(), z.string()]).nullish()

export const NewPayment = body(
  z.strictObject({
    amount,
    amountMinor: z.number().nullish(),
    tdsAmount: amount,
    tdsAmountMinor: z.number().nullish(),
    tdsMinor: z.number().nullish(),
    receivedOn: z.iso.date().optional(),
    method: z.enum(['bank', 'upi', 'cheque', 'cash', 'card', 'set_off']).default('bank'),
    reference: z.string().trim().max(100).nullish(),
    note: z.string().trim().max(500).nullish(),
    currency: z.string().length(3).optional(),
  }),
)
export type NewPayment = z.infer<typeof NewPayment>

export const PaymentRecorded = z.object({ payment: PaymentView, invoice: InvoiceView })

/** Central and State tax, or the one between States; of an invoice or a credit note. */
export const LedgerTax = z.object({
  taxableMinor: z.number(),
  cgstMinor: z.number(),
  sgstMinor: z.number(),
  igstMinor: z.number(),
})

export const LedgerView = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      on: z.string(),
      kind: z.string(),
      reference: z.string().nullable(),
      invoiceId: z.string().nullable(),
      creditNoteId: z.string().nullable(),
      debitMinor: z.number(),
      creditMinor: z.number(),
      balanceMinor: z.number(),
      currency: z.string(),
      tax: LedgerTax.nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
  totals: LedgerTax.extend({
    debitMinor: z.number(),
    creditMinor: z.number(),
    balanceMinor: z.number(),
    tdsMinor: z.number(),
  }),
})
