import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

export interface StaffNews {
  companyId: string
  userIds: (string | null)[]
  dedupeKey: string
  kind: string
  title: string
  body?: string
  /** Path in the staff app. */
  link: string
  clientId?: string | null
}

/** A notice in the staff app, once per key and person. */
export async function tellStaff(news: StaffNews, trx: Trx): Promise<void> {
  for (const userId of new Set(news.userIds)) {
    if (!userId) continue
    await trx('notification')
      .insert({
        id: newId(),
        company_id: news.companyId,
        recipient_kind: 'staff',
        recipient_id: userId,
        kind: news.kind,
        title: news.title,
        body: news.body ?? '',
        link: news.link,
        client_id: news.clientId ?? null,
        dedupe_key: `${news.dedupeKey}:${userId}`,
      })
      .onConflict(['company_id', 'dedupe_key'])
      .ignore()
  }
}

/** The people of a role, for notices that belong to nobody in particular. */
export async function peopleOf(role: string, companyId: string, trx: Trx): Promise<string[]> {
  const rows: { id: string }[] = await trx('staff_user')
    .where({ company_id: companyId, status: 'active' })
    .whereRaw('? = any(role_slugs)', [role])
    .select('id')
  return rows.map((row) => row.id)
}
