import { z } from 'zod'

export const NewRequest = z.object({
  title: z.string().trim().min(3, 'At least 3 characters').max(200),
  instructions: z.string().trim().max(4000).default(''),
  dueOn: z.iso.date(),
  checklistItemId: z.uuid().nullish(),
  /** Portal users; without any, everyone at the client who can be asked. */
  recipients: z.array(z.uuid()).max(50).nullish(),
})

export const MissingRequests = z.object({
  dueOn: z.iso.date().nullish(),
  recipients: z.array(z.uuid()).max(50).nullish(),
})

export const Closing = z.object({ reason: z.string().trim().max(1000).default('') })

export const RequestView = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  instructions: z.string(),
  state: z.string(),
  dueOn: z.string(),
  projectId: z.uuid().nullable(),
  clientId: z.uuid(),
  checklistItemId: z.uuid().nullable(),
  recipients: z.array(z.object({ id: z.uuid(), name: z.string(), email: z.string() })),
  clientReason: z.string().nullable(),
  remindersSent: z.int(),
  createdAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  closedReason: z.string().nullable(),
  uploads: z.array(
    z.object({
      id: z.uuid(),
      filename: z.string(),
      state: z.string(),
      receivedAt: z.iso.datetime(),
      documentId: z.uuid(),
    }),
  ),
  rowVersion: z.int(),
})
