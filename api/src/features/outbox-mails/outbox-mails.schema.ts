import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const MailId = z.object({ mailId: z.uuid() })
const mailState = z.enum(['queued', 'sent', 'failed', 'held', 'uncertain', 'cancelled'])

export const MailQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional().describe('Part of the subject or of a recipient'),
  state: mailState
    .or(z.literal('bounced'))
    .optional()
    .or(z.literal('').transform(() => undefined)),
  template: z.string().max(80).optional(),
  clientId: z.uuid().optional(),
})

export const MailView = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  kind: z.string().describe('The template'),
  state: mailState,
  attempts: z.number(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  error: z.string().nullable(),
  client: z.object({ id: z.string(), name: z.string() }).nullable(),
  rowVersion: z.number(),
})

export const MailDetail = MailView.extend({
  recipients: z.array(z.string()),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string() })),
  record: z
    .object({
      kind: z.string(),
      id: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      projectId: z.string().nullable(),
    })
    .nullable(),
  messageId: z.string().nullable(),
})
