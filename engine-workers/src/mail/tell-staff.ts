import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { channelsFor } from '@zippcrm/domain/notices/notice-settings.ts'
import { postNotice } from '@zippcrm/domain/notices/post-notice.ts'

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

/** A notice in the staff app, once per key and person, where the company wants this kind. */
export async function tellStaff({ userIds, dedupeKey, ...news }: StaffNews, trx: Trx): Promise<void> {
  const wanted = await channelsFor(news.companyId, news.kind, trx)
  if (!wanted.inApp) return
  for (const id of new Set(userIds)) {
    if (id) await postNotice({ ...news, to: { kind: 'staff', id }, dedupeKey: `${dedupeKey}:${id}` }, trx)
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
