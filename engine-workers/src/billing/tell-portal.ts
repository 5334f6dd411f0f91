import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { channelsFor } from '@zippcrm/domain/notices/notice-settings.ts'
import { postNotice } from '@zippcrm/domain/notices/post-notice.ts'
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
  const wanted = await channelsFor(news.companyId, news.kind, trx)
  if (!wanted.inApp) return
  for (const { id } of await documentRequestRepository.recipientsOf(news.clientId, trx)) {
    const dedupeKey = `${news.dedupeKey}:${id}`
    await postNotice({ ...news, to: { kind: 'portal', id }, dedupeKey }, trx)
  }
}
