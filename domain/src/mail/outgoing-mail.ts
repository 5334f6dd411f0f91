import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { outbox } from '../outbox/outbox.ts'

export interface OutgoingMail {
  companyId: string
  /** One mail per key, for ever: `invoice-overdue:<invoice>:<due date>:1`. */
  dedupeKey: string
  template: string
  recipients: string[]
  subject: string
  html: string
  text: string
  attachments?: { documentVersionId: string; filename: string }[]
  recordKind?: string
  recordId?: string
  clientId?: string | null
}

/** The e-mail outbox: no mail leaves without a row here (OPS-01). */
export const outgoingMail = {
  /** Writes the row and returns its id; the same dedupe key returns the row that is there already. */
  async write(mail: OutgoingMail, trx: Trx): Promise<string> {
    await trx('email')
      .insert({
        id: newId(),
        company_id: mail.companyId,
        dedupe_key: mail.dedupeKey,
        template: mail.template,
        recipients: mail.recipients,
        subject: mail.subject,
        html: mail.html,
        body_text: mail.text,
        attachments: JSON.stringify(mail.attachments ?? []),
        record_kind: mail.recordKind ?? null,
        record_id: mail.recordId ?? null,
        client_id: mail.clientId ?? null,
      })
      .onConflict(['company_id', 'dedupe_key'])
      .ignore()
    const row = await trx('email')
      .where({ company_id: mail.companyId, dedupe_key: mail.dedupeKey })
      .first('id')
    return row?.id
  },

  /** Writes the row and queues its sending; nothing waits for it. */
  async queue(mail: OutgoingMail, trx: Trx): Promise<string> {
    const emailId = await this.write(mail, trx)
    await outbox.effect(
      { companyId: mail.companyId, kind: 'mail', naturalKey: `mail:${emailId}`, payload: { emailId } },
      trx,
    )
    return emailId
  },
}
