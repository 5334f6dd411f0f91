import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { recordIsVisible } from '@zippcrm/domain/engine-view/instance-scope.ts'
import { modelName } from '@zippcrm/domain/engine-view/model-name.ts'
import type { z } from 'zod'
import type { User } from '../../http/user.ts'
import { newestFirst, pageOfKeys, seesCompany } from './newest-first.ts'
import type { IncidentQuery } from './processes.schema.ts'

export interface IncidentRow {
  key: string
  job_key: string | null
  type: string
  message: string
  process_id: string
  instance_key: string
  element_id: string
  element_name: string
  fingerprint: string
  state: 'open' | 'resolved'
  created_at: Date
  resolved_at: Date | null
  company_id: string | null
  subject_kind: string | null
  subject_id: string | null
  client_id: string | null
  client_name: string | null
}

function visibleIncidents(user: User, trx: Trx) {
  const incidents = trx('incident as x')
    .join('process_instance as i', (on) =>
      on.on('i.engine_id', 'x.engine_id').andOn('i.key', 'x.process_instance_key'),
    )
    .leftJoin('process_definition as d', (on) =>
      on.on('d.engine_id', 'i.engine_id').andOn('d.key', 'i.definition_key'),
    )
  return seesCompany(user) ? incidents : incidents.whereRaw(recordIsVisible('i'))
}

const elementName = modelName('d.elements', 'x.element_id')

const baseQuery = (user: User, trx: Trx) =>
  visibleIncidents(user, trx)
    .leftJoin('client as c', 'c.id', 'x.client_id')
    .select(
      trx.raw('x.key::text as key'),
      trx.raw('x.job_key::text as job_key'),
      'x.error_type as type',
      'x.message',
      'x.process_id',
      trx.raw('x.process_instance_key::text as instance_key'),
      'x.element_id',
      trx.raw(`${elementName} as element_name`),
      'x.fingerprint',
      'x.state',
      'x.created_at',
      'x.resolved_at',
      'x.company_id',
      'i.subject_kind',
      'i.subject_id',
      'x.client_id',
      'c.name as client_name',
    )

/** A page of incidents, newest first; open ones unless all are asked for. */
export function listIncidents(
  filter: z.infer<typeof IncidentQuery>,
  user: User,
  trx: Trx,
): Promise<IncidentRow[]> {
  const rows = () => {
    const found = visibleIncidents(user, trx)
    if (filter.state === 'open') found.where('x.state', 'open')
    if (filter.process) found.where('x.process_id', filter.process)
    if (filter.instance) found.where('x.process_instance_key', filter.instance)
    if (filter.fingerprint) found.where('x.fingerprint', filter.fingerprint)
    return found
  }
  const { cursor, limit } = filter
  const page = pageOfKeys({ alias: 'x', at: 'created_at', rows, cursor, limit }, user, trx)
  return baseQuery(user, trx)
    .join(page, (on) => on.on('page.engine_id', 'x.engine_id').andOn('page.key', 'x.key'))
    .orderBy(newestFirst('x', 'created_at'))
    .limit(limit + 1)
}

/** Open incidents by cause, the most frequent first (ENG-24). */
export const groupIncidents = (process: string | undefined, user: User, trx: Trx) => {
  const groups = visibleIncidents(user, trx)
    .leftJoin('client as c', 'c.id', 'x.client_id')
    .where('x.state', 'open')
  if (process) groups.where('x.process_id', process)
  return groups
    .groupBy('x.fingerprint')
    .orderByRaw('count(*) desc, max(x.created_at) desc')
    .limit(200)
    .select(
      'x.fingerprint',
      trx.raw('min(x.process_id) as "processId"'),
      trx.raw('min(x.element_id) as "elementId"'),
      trx.raw(`min(${elementName}) as "elementName"`),
      trx.raw('min(x.error_type) as type'),
      trx.raw('(array_agg(x.message order by x.key desc))[1] as message'),
      trx.raw('count(*)::int as count'),
      trx.raw('count(distinct x.client_id)::int as clients'),
      trx.raw(
        `coalesce((array_agg(distinct c.name) filter (where c.name is not null))[1:3], '{}') as "clientNames"`,
      ),
      trx.raw('min(x.created_at) as "firstSeenAt"'),
      trx.raw('max(x.created_at) as "lastSeenAt"'),
    )
}

/** How many incidents are open. */
export async function countIncidents(user: User, trx: Trx): Promise<number> {
  const row = await visibleIncidents(user, trx).where('x.state', 'open').count('* as n').first()
  return Number(row?.n ?? 0)
}
