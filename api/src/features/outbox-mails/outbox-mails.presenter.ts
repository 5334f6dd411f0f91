import type { z } from 'zod'
import type { MailRow } from './outbox-mails.repository.ts'
import type { CommandView, MailView } from './outbox-mails.schema.ts'

/** A line of the outbox. */
export const presentMail = (mail: MailRow): z.infer<typeof MailView> => ({
  id: mail.id,
  to: mail.recipients.join(', '),
  subject: mail.subject,
  kind: mail.template,
  state: mail.state,
  attempts: mail.attempts,
  createdAt: mail.created_at.toISOString(),
  sentAt: mail.sent_at?.toISOString() ?? null,
  error: mail.last_error,
  client: mail.client_id && mail.client_name ? { id: mail.client_id, name: mail.client_name } : null,
  rowVersion: mail.row_version,
})

/** An engine command without its variables. */
export const presentCommand = (command: {
  id: string
  subject: string
  kind: string
  state: z.infer<typeof CommandView>['state']
  payload: Record<string, unknown>
  attempts: number
  error: string | null
  created_at: Date
}): z.infer<typeof CommandView> => ({
  id: command.id,
  subject: command.subject,
  kind: command.kind,
  state: command.state,
  what: String(
    command.payload.name ??
      command.payload.what ??
      command.payload.incidentKey ??
      command.payload.jobKey ??
      command.payload.processInstanceKey ??
      '',
  ),
  attempts: command.attempts,
  error: command.error,
  createdAt: command.created_at.toISOString(),
})
