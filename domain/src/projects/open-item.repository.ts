import { type After, orderBy, type SortKeys, type SortOf } from '../database/keyset.ts'
import type { Trx } from '../database/trx.ts'

/** What can be open in a running project (PRJ-16). */
export const openItemKinds = ['stage', 'checklist_item', 'document_request', 'liaison_query'] as const
export type OpenItemKind = (typeof openItemKinds)[number]

/** Kinds whose owner is named on the row itself; a stage belongs to the people of its project. */
const tables = {
  checklist_item: 'checklist_item',
  document_request: 'document_request',
  liaison_query: 'liaison_log',
} as const
export type OwnedKind = keyof typeof tables

/** What open items can be ordered by; those without a date come last. */
export const openItemSorts = {
  dueOn: { sql: `coalesce(i.due_on, 'infinity')`, type: 'date' },
  title: { sql: 'lower(i.title)', type: 'text' },
  project: { sql: 'p.number', type: 'text' },
  team: { sql: 'lower(t.name)', type: 'text' },
  owner: { sql: `lower(coalesce(o.full_name, ''))`, type: 'text' },
} as const satisfies SortKeys

export interface OpenItemFilter {
  kinds: readonly OpenItemKind[]
  projectId?: string
  teamId?: string
  ownerId?: string
  search?: string
  unowned?: boolean
  /** Due before this day. */
  dueBefore?: string
  sort: SortOf<typeof openItemSorts>
  after?: After
  limit: number
}

export interface OpenItemRow {
  id: string
  kind: OpenItemKind
  title: string
  state: string
  dueOn: string | null
  project: { id: string; number: string; title: string }
  client: { id: string; name: string }
  team: { id: string; name: string }
  owner: { id: string; name: string } | null
  sortKey: string
}

const named = (id: string, name: string) => `json_build_object('id', ${id}, 'name', ${name})`

function chosen(filter: Omit<OpenItemFilter, 'sort' | 'limit'>, trx: Trx) {
  const query = trx('open_item as i')
    .join('project as p', 'p.id', 'i.project_id')
    .join('client as c', 'c.id', 'p.client_id')
    .join('team as t', 't.id', 'p.owner_team_id')
    .leftJoin('staff_user as o', 'o.id', 'i.owner_user_id')
    .whereIn('i.kind', filter.kinds)
  if (filter.projectId) query.where('i.project_id', filter.projectId)
  if (filter.teamId) query.where('p.owner_team_id', filter.teamId)
  if (filter.ownerId) query.where('i.owner_user_id', filter.ownerId)
  if (filter.unowned) query.whereNull('i.owner_user_id')
  if (filter.dueBefore) query.where('i.due_on', '<', filter.dueBefore)
  if (filter.search)
    query.whereRaw(`strpos(lower(concat_ws(' ', i.title, p.number, p.title, c.name)), lower(?)) > 0`, [
      filter.search,
    ])
  return query
}

/** Everything that is open in running projects, whoever owns it. */
export const openItemRepository = {
  /** Open items, one more than asked for. */
  async list(filter: OpenItemFilter, trx: Trx): Promise<OpenItemRow[]> {
    const query = chosen(filter, trx)
      .limit(filter.limit + 1)
      .select({
        id: 'i.id',
        kind: 'i.kind',
        title: 'i.title',
        state: 'i.state',
        dueOn: 'i.due_on',
      })
      .select(
        trx.raw(`json_build_object('id', p.id, 'number', p.number, 'title', p.title) as project`),
        trx.raw(`${named('c.id', 'c.name')} as client`),
        trx.raw(`${named('t.id', 't.name')} as team`),
        trx.raw(`case when o.id is not null then ${named('o.id', 'o.full_name')} end as owner`),
      )
    query.select(
      orderBy(query, { keys: openItemSorts, sort: filter.sort, id: 'i.id', after: filter.after }, trx),
    )
    return query
  },

  async count(filter: Omit<OpenItemFilter, 'sort' | 'limit'>, trx: Trx): Promise<number> {
    const row = await chosen(filter, trx).count('* as n').first()
    return Number(row?.n ?? 0)
  },

  /** Names who sees to an item, or nobody; answers who it was, or undefined where there is no such row. */
  async setOwner(
    { kind, id, ownerUserId }: { kind: OwnedKind; id: string; ownerUserId: string | null },
    trx: Trx,
  ): Promise<{ before: string | null; projectId: string } | undefined> {
    const row = await trx(tables[kind])
      .where({ id })
      .forUpdate()
      .first('project_id as projectId', 'owner_user_id as before')
    if (row && row.before !== ownerUserId)
      await trx(tables[kind]).where({ id }).update({ owner_user_id: ownerUserId })
    return row
  },

  /** Gives what somebody owns of one project, or of all, to somebody else (PRJ-17, IAM-26). */
  async handOver(
    { from, to, projectId }: { from: string[]; to: string | null; projectId?: string },
    trx: Trx,
  ): Promise<void> {
    for (const [kind, table] of Object.entries(tables)) {
      const open = trx('open_item').where({ kind }).whereIn('owner_user_id', from).select('id')
      if (projectId) open.where({ project_id: projectId })
      await trx(table).whereIn('id', open).update({ owner_user_id: to })
    }
  },
}
