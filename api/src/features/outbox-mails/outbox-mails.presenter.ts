import type { z } from 'zod'
import type { MailRow } from './outbox-mails.repository.ts'
import type { MailView } from './outbox-mails.schema.ts'

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
