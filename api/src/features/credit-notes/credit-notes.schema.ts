import { z } from 'zod'
import { body } from '../invoices/invoices.schema.ts'

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
