import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'

export interface Notice {
  companyId: string
  to: { kind: 'staff' | 'portal'; id: string }
  /** Once per key and company, for ever. */
  dedupeKey: string
  kind: string
  title: string
  body?: string
  /** Path in the recipient's app. */
  link: string
  clientId?: string | null
}

/** Puts a notice under somebody's bell; a repetition finds it there already. */
export async function postNotice(
  { companyId, to, dedupeKey, kind, title, body = '', link, clientId = null }: Notice,
  trx: Trx,
): Promise<void> {
  await trx('notification')
    .insert({
      id: newId(),
      company_id: companyId,
      recipient_kind: to.kind,
      recipient_id: to.id,
      kind,
      title,
      body,
      link,
      client_id: clientId,
      dedupe_key: dedupeKey,
    })
    .onConflict(['company_id', 'dedupe_key'])
    .ignore()
}
