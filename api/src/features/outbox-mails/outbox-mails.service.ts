import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import type { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { presentMail } from './outbox-mails.presenter.ts'
import { type FullMailRow, findMail, listMails, moveMail } from './outbox-mails.repository.ts'
import type { MailQuery } from './outbox-mails.schema.ts'

export const MailOnItsWay = defineError('MAIL_ON_ITS_WAY', 409, 'This mail is already waiting to be sent')
export const MailNotCancellable = defineError(
  'MAIL_NOT_CANCELLABLE',
  409,
  'Only a mail that has not left can be cancelled',
)

const resendable = ['sent', 'failed', 'uncertain', 'cancelled']
const cancellable = ['queued', 'held']

/** The e-mail outbox, as operations works on it. */
export function outboxMailService() {
  async function find(id: string, user: User, trx: Trx): Promise<FullMailRow> {
    const mail = await findMail(id, user, trx)
    if (!mail) throw new NotFound()
    return mail
  }

  const tellScreens = (user: User, id: string, trx: Trx) =>
    tell({ companyId: user.companyId, topic: 'outbox.changed', entity: 'email', entityId: id }, trx)

  return {
    async list(filter: z.infer<typeof MailQuery>, user: User, trx: Trx) {
      // Bounces are not read from a mailbox yet, so none is in that state.
      const rows = filter.state === 'bounced' ? [] : await listMails(filter, user, trx)
      const page = toPage(rows, filter.limit, (row) => [row.sort_at, row.id])
      return { ...page, items: page.items.map(presentMail) }
    },

    async read(id: string, user: User, trx: Trx) {
      const mail = await find(id, user, trx)
      const names = await recordNames([{ kind: mail.record_kind, id: mail.record_id }], trx)
      return {
        ...presentMail(mail),
        recipients: mail.recipients,
        html: mail.html,
        text: mail.body_text,
        attachments: mail.attachments.map(({ filename }) => ({ filename })),
        record: names.get(`${mail.record_kind}:${mail.record_id}`) ?? null,
        messageId: mail.message_id,
      }
    },

    /** Sends a mail once more, by a person's decision; the system never does so by itself (OPS-03). */
    async resend(id: string, user: User, trx: Trx): Promise<void> {
      await annotateSession(trx, { action: 'outbox.resend' })
      await find(id, user, trx)
      if (!(await moveMail(id, resendable, 'queued', trx))) throw new MailOnItsWay()
      await outbox.effect(
        {
          companyId: user.companyId,
          kind: 'mail',
          naturalKey: `mail:${id}:${newId()}`,
          payload: { emailId: id },
        },
        trx,
      )
      await tellScreens(user, id, trx)
    },

    async cancel(id: string, user: User, trx: Trx): Promise<void> {
      await annotateSession(trx, { action: 'outbox.cancel' })
      const mail = await find(id, user, trx)
      if (!(await moveMail(id, cancellable, 'cancelled', trx)))
        throw new MailNotCancellable(`This mail is ${mail.state}.`)
      await tellScreens(user, id, trx)
    },
  }
}

export type OutboxMailService = ReturnType<typeof outboxMailService>
