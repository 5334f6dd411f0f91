import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { channelsFor } from '@zippcrm/domain/notices/notice-settings.ts'
import { postNotice } from '@zippcrm/domain/notices/post-notice.ts'
import {
  documentRequestRepository,
  type Recipient,
} from '@zippcrm/domain/projects/document-request.repository.ts'
import type { Mail } from './layout.ts'

export interface ClientNews {
  companyId: string
  clientId: string
  /** Once per key and person, for ever (POR-33). */
  dedupeKey: string
  template: string
  kind: string
  title: string
  body?: string
  /** Path in the portal, e.g. `/requests/<id>`. */
  link: string
  record: { kind: string; id: string }
  /** Only these people; otherwise everyone at the client with portal access. */
  only?: string[]
  mail(recipient: Recipient): Mail
}

/** Tells the people of a client something once: a notice in the portal and a mail, each leading to the very record. */
export async function tellClient(news: ClientNews, trx: Trx): Promise<number> {
  const people = await documentRequestRepository.recipientsOf(news.clientId, trx)
  const recipients = news.only ? people.filter((person) => news.only!.includes(person.id)) : people
  const wanted = await channelsFor(news.companyId, news.kind, trx)
  for (const recipient of recipients) {
    const dedupeKey = `${news.dedupeKey}:${recipient.id}`
    if (wanted.inApp) {
      const { companyId, clientId, kind, title, body, link } = news
      const to = { kind: 'portal' as const, id: recipient.id }
      await postNotice({ companyId, to, dedupeKey, kind, title, body, link, clientId }, trx)
    }
    if (!wanted.email) continue
    const mail = news.mail(recipient)
    await outgoingMail.queue(
      {
        companyId: news.companyId,
        dedupeKey,
        template: news.template,
        recipients: [recipient.email],
        ...mail,
        recordKind: news.record.kind,
        recordId: news.record.id,
        clientId: news.clientId,
      },
      trx,
    )
  }
  return recipients.length
}
