import { lineInput } from '@zippcrm/domain/billing/line-input.ts'
import { z } from 'zod'
import { body } from '../invoices/invoices.schema.ts'

export const MilestoneId = z.object({ milestoneId: z.uuid() })

const amount = z.union([z.number(), z.string()]).nullish()

const fields = {
  title: z.string().trim().min(1).max(200),
  amount,
  amountMinor: z.number().nullish(),
  currency: z.string().length(3).optional(),
  dueOn: z.iso.date().nullish(),
  dueDays: z.number().int().min(0).max(365).optional(),
  gstRateBp: z.number().int().min(0).max(10_000).optional(),
  hsnSac: z.string().max(8).optional(),
  tdsApplicable: z.boolean().optional(),
  lines: z.array(lineInput).min(1).max(100).nullish(),
}

export const NewMilestone = body(
  z.strictObject({
    ...fields,
    trigger: z
      .enum(['stage_passed', 'checklist_item_verified', 'date', 'order_delivered', 'manual'])
      .default('manual'),
    triggerRef: z.string().max(100).nullish(),
  }),
)
export type NewMilestone = z.infer<typeof NewMilestone>

export const ChangeMilestone = body(z.strictObject(fields).partial())
export type ChangeMilestone = z.infer<typeof ChangeMilestone>

export const MilestoneView = z.object({
  id: z.string(),
  title: z.string(),
  seq: z.number(),
  state: z.enum(['planned', 'reached', 'invoiced', 'closed', 'cancelled']),
  trigger: z.string(),
  triggerRef: z.string().nullable(),
  amountMinor: z.number(),
  amount: z.number(),
  currency: z.string(),
  dueOn: z.string().nullable(),
  dueDays: z.number(),
  gstRateBp: z.number(),
  hsnSac: z.string(),
  tdsApplicable: z.boolean(),
  invoice: z.object({ id: z.string(), number: z.string().nullable() }).nullable(),
  rowVersion: z.number(),
})

/** A mismatch with the project's fee is shown, not refused (PRJ-36). */
export const MilestoneList = z.object({
  items: z.array(MilestoneView),
  nextCursor: z.string().nullable(),
  totals: z.object({ amountMinor: z.number(), feeMinor: z.number(), matchesFee: z.boolean() }),
})
