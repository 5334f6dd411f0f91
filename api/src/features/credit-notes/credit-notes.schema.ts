import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'
import { body, CreditNoteView } from '../invoices/invoices.schema.ts'

/** What a note is about, by name. */
const mentioned = {
  client: z.object({ id: z.string(), name: z.string() }),
  invoice: z.object({ id: z.string(), number: z.string().nullable() }),
}

export const CreditNoteQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional().describe('Part of its number, the invoice’s or the client'),
  status: CreditNoteView.shape.status.optional(),
})

export const CreditNoteSummary = CreditNoteView.pick({
  id: true,
  number: true,
  status: true,
  reason: true,
  issueDate: true,
  currency: true,
  taxableMinor: true,
  creditAmountMinor: true,
}).extend(mentioned)

export const CreditNotePaper = CreditNoteView.extend(mentioned)

export const CreditNoteId = z.object({ creditNoteId: z.uuid() })

const amount = z.union([z.number(), z.string()]).nullish()

export const NewCreditNote = body(
  z.strictObject({
    reason: z.string().trim().max(500).default(''),
    reasonCode: z
      .enum(['overcharge', 'deficiency', 'tax_error', 'cancelled', 'discount', 'other'])
      .optional(),
    kind: z.enum(['partial', 'full', 'cancellation']).optional(),
    creditAmount: amount,
    creditAmountMinor: z.number().nullish(),
    lines: z
      .array(
        z.strictObject({
          invoiceLineId: z.uuid(),
          creditAmount: amount,
          creditAmountMinor: z.number().nullish(),
        }),
      )
      .max(200)
      .optional(),
  }),
)
export type NewCreditNote = z.infer<typeof NewCreditNote>
