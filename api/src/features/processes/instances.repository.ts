import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { recordIsVisible } from '@zippcrm/domain/engine-view/instance-scope.ts'
import { findRecords } from '@zippcrm/domain/search/find-records.ts'
import type { z } from 'zod'
import { decodeCursor } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import type { InstanceQuery } from './processes.schema.ts'

export interface InstanceRow {
  engine_id: string
  key: string
  process_id: string
  process_name: string
  version: number
  state: 'active' | 'incident' | 'completed' | 'cancelled'
  company_id: string | null
  business_key: string | null
  subject_kind: string | null
  subject_id: string | null
  client_id: string | null
  client_name: string | null
  started_at: Date
  ended_at: Date | null
  parent_key: string | null
  incidents: number
}

const stateOf = `case when i.state = 'active' and i.incidents > 0 then 'incident' else i.state end`

/** Instances within the caller's scope of the dashboard; row-level security knows the company alone. */
export function visibleInstances(user: User, trx: Trx) {
  const instances = trx('process_instance as i')
  return user.permissions.processes?.scope === 'company'
    ? instances
    : instances.whereRaw(recordIsVisible('i'))
}

function baseQuery(user: User, trx: Trx) {
  return visibleInstances(user, trx)
    .leftJoin('process_definition as d', (on) =>
      on.on('d.engine_id', 'i.engine_id').andOn('d.key', 'i.definition_key'),
    )
    .leftJoin('client as c', 'c.id', 'i.client_id')
    .select(
      'i.engine_id',
      trx.raw('i.key::text as key'),
      'i.process_id',
      trx.raw(`coalesce(nullif(d.elements -> i.process_id ->> 'name', ''), i.process_id) as process_name`),
      'i.version',
      trx.raw(`${stateOf} as state`),
      'i.company_id',
      'i.business_key',
      'i.subject_kind',
      'i.subject_id',
      'i.client_id',
      'c.name as client_name',
      'i.started_at',
      'i.ended_at',
      trx.raw('i.parent_key::text as parent_key'),
      'i.incidents',
    )
}

/** A page of instances, newest first. */
export async function listInstances(
  filter: z.infer<typeof InstanceQuery>,
  user: User,
  trx: Trx,
): Promise<InstanceRow[]> {
  const rows = baseQuery(user, trx)
  if (filter.process) rows.where('i.process_id', filter.process)
  if (filter.version) rows.where('i.version', filter.version)
  if (filter.state) rows.whereRaw(`${stateOf} = ?`, [filter.state])
  // The partial index on running instances serves these two.
  if (filter.state === 'active' || filter.state === 'incident') rows.where('i.state', 'active')
  if (filter.clientId) rows.where('i.client_id', filter.clientId)
  if (filter.subjectKind) rows.where('i.subject_kind', filter.subjectKind)
  if (filter.subjectId) rows.where('i.subject_id', filter.subjectId)
  if (filter.q) {
    const named = await namedBy(filter.q, trx)
    rows.where((either) =>
      either
        .whereRaw('i.key = any(?::bigint[])', [named.keys])
        .orWhereRaw('i.subject_id = any(?::uuid[])', [named.subjectIds])
        .orWhereRaw('i.client_id = any(?::uuid[])', [named.clientIds]),
    )
  }
  const after = decodeCursor(filter.cursor, 1)
  if (after) rows.where('i.key', '<', String(after[0]))
  return rows.orderBy('i.key', 'desc').limit(filter.limit + 1)
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** What a search text can mean: an instance key, a business key, or the number or name of a record. */
async function namedBy(q: string, trx: Trx) {
  const id = uuid.exec(q)?.[0]
  if (id) return { keys: [], subjectIds: [id], clientIds: [id] }
  if (/^\d{10,19}$/.test(q)) return { keys: [q], subjectIds: [], clientIds: [] }
  const found = await findRecords({ q, limit: 100 }, trx)
  const requests = await trx('document_request').where('number', q.toUpperCase()).select('id')
  return {
    keys: [],
    subjectIds: [...found, ...requests].map((record) => record.id),
    clientIds: found.filter((record) => record.kind === 'client').map((record) => record.id),
  }
}

/** One instance, if the caller may see it. */
export const findInstance = (key: string, user: User, trx: Trx): Promise<InstanceRow | undefined> =>
  baseQuery(user, trx).where('i.key', key).orderBy('i.started_at', 'desc').first()

/** Every deployed version of every process with its instances by state. */
export async function countInstances(user: User, trx: Trx) {
  const counts = visibleInstances(user, trx)
    .groupBy('i.process_id', 'i.version')
    .select('i.process_id', 'i.version')
    .select(
      ['active', 'incident', 'completed', 'cancelled'].map((state) =>
        trx.raw(`count(*) filter (where ${stateOf} = ?)::int as ??`, [state, state]),
      ),
    )
  return trx
    .with('counts', counts)
    .from('process_definition as d')
    .leftJoin('counts as n', (on) => on.on('n.process_id', 'd.process_id').andOn('n.version', 'd.version'))
    .distinctOn('d.process_id', 'd.version')
    .orderBy([
      { column: 'd.process_id' },
      { column: 'd.version', order: 'desc' },
      { column: 'd.deployed_at', order: 'desc' },
    ])
    .select(
      'd.process_id as processId',
      trx.raw(`coalesce(nullif(d.elements -> d.process_id ->> 'name', ''), d.process_id) as name`),
      'd.version',
      'd.deployed_at as deployedAt',
      ...['active', 'incident', 'completed', 'cancelled'].map((state) =>
        trx.raw(`coalesce(n.??, 0) as ??`, [state, state]),
      ),
    )
}
