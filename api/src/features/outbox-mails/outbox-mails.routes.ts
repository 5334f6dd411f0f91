import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { MailDetail, MailId, MailQuery, MailView } from './outbox-mails.schema.ts'
import type { OutboxMailService } from './outbox-mails.service.ts'

const ops = { realm: 'staff', tag: 'Ops Center' } as const

/** The e-mail outbox. */
export const outboxMailRoutes = ({ mails }: { mails: OutboxMailService }): Endpoint[] => [
  query(
    {
      ...ops,
      method: 'get',
      path: '/outbox',
      can: 'outbox:R',
      summary: 'Mails the system sent or will send, newest first',
      query: MailQuery,
      answer: pageOf(MailView),
    },
    ({ query: filter, user, trx }) => mails.list(filter, user, trx),
  ),

  query(
    {
      ...ops,
      method: 'get',
      path: '/outbox/:mailId',
      can: 'outbox:R',
      summary: 'One mail as sent',
      params: MailId,
      answer: MailDetail,
    },
    ({ params, user, trx }) => mails.read(params.mailId, user, trx),
  ),

  command(
    {
      ...ops,
      method: 'post',
      path: '/outbox/:mailId/resend',
      can: 'outbox:A',
      action: 'outbox.resend',
      summary: 'Send a mail once more',
      params: MailId,
      answer: MailDetail,
      errors: ['MAIL_ON_ITS_WAY'],
    },
    async ({ params, user, trx }) => {
      await mails.resend(params.mailId, user, trx)
      return mails.read(params.mailId, user, trx)
    },
  ),

  command(
    {
      ...ops,
      method: 'post',
      path: '/outbox/:mailId/cancel',
      can: 'outbox:A',
      action: 'outbox.cancel',
      summary: 'Cancel a mail that has not left',
      params: MailId,
      answer: MailDetail,
      errors: ['MAIL_NOT_CANCELLABLE'],
    },
    async ({ params, user, trx }) => {
      await mails.cancel(params.mailId, user, trx)
      return mails.read(params.mailId, user, trx)
    },
  ),
]
