import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { recordIsVisible } from '@zippcrm/domain/engine-view/instance-scope.ts'
import { modelName } from '@zippcrm/domain/engine-view/model-name.ts'
import type { User } from '../../http/user.ts'
import { narrowedBy } from './instance-search.ts'
import { newestFirst, pageOfKeys, seesCompany } from './newest-first.ts'
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

/** An instance with an open incident is in state "incident", so that the four states add up. */
export const stateOf = `case when i.state = 'active' and i.incidents > 0 then 'incident' else i.state end`

/** Instances within the caller's scope of the dashboard; row-level security knows the company alone. */
export function visibleInstances(user: User, trx: Trx) {
  const instances = trx('process_instance as i')
  return seesCompany(user) ? instances : instances.whereRaw(recordIsVisible('i'))
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
      trx.raw(`${modelName('d.elements', 'i.process_id')} as process_name`),
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
export async function listInstances(filter: InstanceQuery, user: User, trx: Trx): Promise<InstanceRow[]> {
  const narrow = await narrowedBy(filter, trx)
  const page = pageOfKeys(
    {
      alias: 'i',
      at: 'started_at',
      rows: () => narrow(visibleInstances(user, trx)),
      cursor: filter.cursor,
      limit: filter.limit,
    },
    user,
    trx,
  )
  return baseQuery(user, trx)
    .join(page, (on) => on.on('page.engine_id', 'i.engine_id').andOn('page.key', 'i.key'))
    .orderBy(newestFirst('i', 'started_at'))
    .limit(filter.limit + 1)
}

/** The place of an instance in its list. */
export const placeOf = (row: InstanceRow) => [row.started_at.toISOString(), row.key]

/** One instance, if the caller may see it. */
export const findInstance = (key: string, user: User, trx: Trx): Promise<InstanceRow | undefined> =>
  baseQuery(user, trx).where('i.key', key).orderBy('i.started_at', 'desc').first()

/** The instance that called this one, those it called, and others of the same record, oldest first. */
export const listRelatives = (
  instance: InstanceRow,
  user: User,
  trx: Trx,
): Promise<(InstanceRow & { relation: 'calling' | 'called' | 'record' })[]> =>
  baseQuery(user, trx)
    .select(
      trx.raw(
        `case when i.key = ?::bigint then 'calling' when i.parent_key = ?::bigint then 'called' else 'record' end as relation`,
        [instance.parent_key, instance.key],
      ),
    )
    .whereNot('i.key', instance.key)
    .where((either) => {
      either.where({ 'i.engine_id': instance.engine_id, 'i.parent_key': instance.key })
      if (instance.parent_key)
        either.orWhere({ 'i.engine_id': instance.engine_id, 'i.key': instance.parent_key })
      if (instance.subject_id)
        either.orWhere({ 'i.subject_kind': instance.subject_kind, 'i.subject_id': instance.subject_id })
    })
    .orderBy('i.started_at')
    .limit(100)
