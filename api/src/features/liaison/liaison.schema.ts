import { z } from 'zod'

const direction = z.enum(['outgoing', 'incoming'])
const channel = z.enum(['portal', 'email', 'letter', 'phone', 'meeting', 'hearing'])
const optional = (max: number) => z.string().trim().max(max).nullish()

export const NewLiaisonEntry = z.object({
  direction,
  channel,
  subject: z.string().trim().min(3).max(200),
  summary: z.string().trim().max(8000).default(''),
  regulatorContact: optional(200),
  referenceNo: optional(100),
  occurredAt: z.iso.datetime({ offset: true }).nullish(),
  responseDueOn: z.iso.date().nullish(),
  ownerUserId: z.uuid().nullish().describe('Who answers; without it the lead of the project'),
  documentIds: z.array(z.uuid()).max(50).default([]),
})

export const LiaisonEntryView = z.object({
  id: z.uuid(),
  regulator: z.string(),
  direction,
  channel,
  subject: z.string(),
  summary: z.string(),
  regulatorContact: z.string().nullable(),
  referenceNo: z.string().nullable(),
  occurredAt: z.iso.datetime(),
  responseDueOn: z.string().nullable(),
  documentIds: z.array(z.uuid()),
  state: z.string(),
  outcome: z.string().nullable(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  by: z.string().nullable(),
  rowVersion: z.int(),
})
