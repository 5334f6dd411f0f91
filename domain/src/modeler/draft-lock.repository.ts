import type { Trx } from '../database/trx.ts'

export interface DraftLock {
  userId: string
  name: string
  since: Date
  /** Since when nothing was done, as the database's clock counts. */
  idleMs: number
}

/** Who edits a draft now. */
export const draftLockRepository = {
  async find(draftId: string, trx: Trx): Promise<DraftLock | undefined> {
    return trx('model_draft_lock as l')
      .join('staff_user as u', 'u.id', 'l.user_id')
      .where('l.draft_id', draftId)
      .first(
        'l.user_id as userId',
        'u.full_name as name',
        'l.since',
        trx.raw(`(extract(epoch from clock_timestamp() - l.seen_at) * 1000)::float8 as "idleMs"`),
      )
  },

  /** Gives the draft to somebody, or notes that they are still there. */
  async take(draft: { id: string; companyId: string }, userId: string, trx: Trx): Promise<void> {
    await trx.raw(
      `insert into model_draft_lock as l (draft_id, company_id, user_id) values (?, ?, ?)
       on conflict (draft_id) do update set user_id = excluded.user_id, seen_at = clock_timestamp(),
         since = case when l.user_id = excluded.user_id then l.since else clock_timestamp() end`,
      [draft.id, draft.companyId, userId],
    )
  },

  async release(draftId: string, trx: Trx, userId?: string): Promise<void> {
    await trx('model_draft_lock')
      .where({ draft_id: draftId, ...(userId && { user_id: userId }) })
      .delete()
  },
}
