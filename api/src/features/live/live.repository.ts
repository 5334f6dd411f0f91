import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface LiveRow {
  id: string
  topic: string
  entity: string
  entity_id: string
  client_id: string | null
}

/**
 * A row can be committed after a row with a higher id. Reading on from an id therefore begins a little before it: an
 * event told twice refreshes a screen twice, one not told leaves it wrong.
 */
const lookBack = 50
const mostAtOnce = 500

const columns = (trx: Trx) => [
  trx.raw('e.id::text as id'),
  'e.topic',
  'e.entity',
  'e.entity_id',
  'e.client_id',
]

function visible(trx: Trx, kind: 'staff' | 'portal') {
  // A notice is heard of by whoever may read it; the cast is only safe for ids of notices.
  const events = trx('live_event as e').whereRaw(
    `case when e.entity = 'notification' then exists (select from notification n where n.id = e.entity_id::uuid) else true end`,
  )
  if (kind === 'portal') return events
  // Row-level security of live_event knows the company alone; clients, projects and task groups narrow it (UI-49).
  return events
    .whereNot('e.audience', 'portal')
    .whereRaw('(e.client_id is null or exists (select from client c where c.id = e.client_id))')
    .whereRaw(`(e.entity <> 'project' or exists (select from project p where p.id::text = e.entity_id))`)
    .whereRaw(
      `(coalesce(cardinality(e.candidate_roles), 0) = 0 or e.candidate_roles && (select app_roles())
        or (select app_scope('tasks')) = 'company')`,
    )
}

/** Those of the named events that the caller may hear of. */
export const readEvents = (ids: string[], kind: 'staff' | 'portal', trx: Trx): Promise<LiveRow[]> =>
  visible(trx, kind).whereIn('e.id', ids).orderBy('e.id').select(columns(trx))

/** Events after an id, for a caller who was away; the newest when there are too many. */
export async function readEventsAfter(id: string, kind: 'staff' | 'portal', trx: Trx): Promise<LiveRow[]> {
  const rows = await visible(trx, kind)
    .where('e.id', '>', trx.raw('?::bigint - ?', [id, lookBack]))
    .orderBy('e.id', 'desc')
    .limit(mostAtOnce)
    .select<LiveRow[]>(columns(trx))
  return rows.reverse()
}
