import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

interface Notice {
  companyId: string
  to: string
  kind: string
  title: string
  body: string
  link: string
  clientId?: string | null
}

/** A notice to one colleague; each one is new. */
export async function notifyColleague(notice: Notice, trx: Trx): Promise<void> {
  const id = newId()
  await trx('notification').insert({
    id,
    company_id: notice.companyId,
    recipient_kind: 'staff',
    recipient_id: notice.to,
    kind: notice.kind,
    title: notice.title,
    body: notice.body,
    link: notice.link,
    client_id: notice.clientId ?? null,
    dedupe_key: `${notice.kind}:${id}`,
  })
}
