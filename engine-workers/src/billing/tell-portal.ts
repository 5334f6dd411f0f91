import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'

/** A notice in the portal for everyone at a client, once per key and person; the mail goes to the billing contact. */
export async function tellPortal(
  news: {
    companyId: string
    clientId: string
    dedupeKey: string
    kind: string
    title: string
    body: string
    /** Path in the portal. */
    link: string
  },
  trx: Trx,
): Promise<void> {
  for (const person of await documentRequestRepository.recipientsOf(news.clientId, trx)) {
    await trx('notification')
      .insert({
        id: newId(),
        company_id: news.companyId,
        recipient_kind: 'portal',
        recipient_id: person.id,
        kind: news.kind,
        title: news.title,
        body: news.body,
        link: news.link,
        client_id: news.clientId,
        dedupe_key: `${news.dedupeKey}:${person.id}`,
      })
      .onConflict(['company_id', 'dedupe_key'])
      .ignore()
  }
}
