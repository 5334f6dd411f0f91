import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { User } from '../../http/user.ts'

export interface NotificationRow {
  id: string
  kind: string
  title: string
  body: string
  link: string | null
  client_id: string | null
  created_at: Date
  read_at: Date | null
  /** Full precision, for the cursor. */
  sort_at: string
}

/** What was put away is kept and no longer listed. */
const ownOf = (user: User, trx: Trx, { archived = false } = {}) =>
  trx('notification').where({
    recipient_kind: user.kind,
    recipient_id: user.id,
    is_active: !archived,
  })

/** A person's notices, newest first, one more than asked for. */
export function listOwn(
  user: User,
  { after, limit, archived }: { after?: [string, string]; limit: number; archived?: boolean },
  trx: Trx,
): Promise<NotificationRow[]> {
  const notices = ownOf(user, trx, { archived })
  if (after) notices.whereRaw('(created_at, id) < (?::timestamptz, ?::uuid)', after)
  return notices
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit + 1)
    .select('*', trx.raw('created_at::text as sort_at'))
}

/** How many notices a person has not read. */
export async function countUnread(user: User, trx: Trx): Promise<number> {
  const row = await ownOf(user, trx).whereNull('read_at').count('* as n').first()
  return Number(row?.n ?? 0)
}

/** Marks the person's unread notices read, those named or all; answers which were. */
export function markRead(
  user: User,
  { ids, at }: { ids?: string[]; at: Date },
  trx: Trx,
): Promise<Pick<NotificationRow, 'id' | 'client_id'>[]> {
  const unread = ownOf(user, trx).whereNull('read_at')
  if (ids) unread.whereIn('id', ids)
  return unread.update({ read_at: at }).returning(['id', 'client_id'])
}

/** Puts the person's notices away, those named or all that are read; answers which were. */
export function archive(
  user: User,
  { ids, at }: { ids?: string[]; at: Date },
  trx: Trx,
): Promise<Pick<NotificationRow, 'id' | 'client_id'>[]> {
  const notices = ownOf(user, trx)
  if (ids) notices.whereIn('id', ids)
  else notices.whereNotNull('read_at')
  return notices
    .update({ is_active: false, read_at: trx.raw('coalesce(read_at, ?)', [at]) })
    .returning(['id', 'client_id'])
}
