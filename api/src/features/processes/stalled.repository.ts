import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { modelName } from '@zippcrm/domain/engine-view/model-name.ts'
import type { User } from '../../http/user.ts'
import { visibleInstances } from './instances.repository.ts'

export interface StalledRow {
  key: string
  instance_key: string
  process_id: string
  process_name: string
  version: number
  element_id: string
  element_name: string
  since: Date
  usual_ms: string | null
  seen: number
  subject_kind: string | null
  subject_id: string | null
  client_id: string | null
  client_name: string | null
}

/** Our own steps take seconds; people and clients take their time. Nothing younger is called stalled. */
const floorMinutes = `case when e.element_type in ('SERVICE_TASK', 'SCRIPT_TASK', 'BUSINESS_RULE_TASK', 'SEND_TASK') then 15 else 60 end`

/** Fewer passages say nothing about how long an element usually takes. */
const enough = 5

/** What holds others, rather than stands still itself. */
const scopes = `('PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY', 'CALL_ACTIVITY')`

/**
 * Elements that have been active for longer than 95 of 100 passages of the same element took, with no incident to tell
 * of it, the most overdue first. Of the past the last 500 passages count. A step of our own that is too new for a past
 * is measured by its floor; a wait without a past is not judged.
 */
export async function listStalled(
  { now, process, limit }: { now: Date; process: string | undefined; limit: number },
  user: User,
  trx: Trx,
): Promise<StalledRow[]> {
  const running = visibleInstances(user, trx)
    .where({ 'i.state': 'active', 'i.incidents': 0 })
    .select('i.engine_id', 'i.key', 'i.process_id', 'i.version', 'i.definition_key')
    .select('i.subject_kind', 'i.subject_id', 'i.client_id')
  if (process) running.where('i.process_id', process)
  return trx
    .with('running', running)
    .with(
      'standing',
      trx.raw(
        `select r.*, e.key as element_key, e.element_id, e.started_at as since, e.element_type,
                make_interval(mins => ${floorMinutes}) as floor,
                exists (select from engine_job j where j.engine_id = e.engine_id and j.process_instance_key = e.process_instance_key
                           and j.element_instance_key = e.key and j.type like 'wait.%') as waits
           from running r join element_instance e on e.engine_id = r.engine_id and e.process_instance_key = r.key and e.state = 'active'
          where e.element_type not in ${scopes} and e.started_at < ?::timestamptz - make_interval(mins => ${floorMinutes})`,
        [now],
      ),
    )
    .with(
      'usual',
      trx.raw(
        `select s.process_id, s.element_id, p.seen, p.took
           from (select distinct process_id, element_id from standing) s
          cross join lateral (
            select count(*)::int as seen, percentile_cont(0.95) within group (order by extract(epoch from h.took)) as took
              from (select h.ended_at - h.started_at as took from element_instance h
                      join process_instance hi on hi.engine_id = h.engine_id and hi.key = h.process_instance_key and hi.process_id = s.process_id
                     where h.element_id = s.element_id and h.state = 'completed' order by h.ended_at desc limit 500) h) p`,
      ),
    )
    .from('standing as s')
    .join('usual as u', (on) => on.on('u.process_id', 's.process_id').andOn('u.element_id', 's.element_id'))
    .leftJoin('process_definition as d', (on) =>
      on.on('d.engine_id', 's.engine_id').andOn('d.key', 's.definition_key'),
    )
    .leftJoin('client as c', 'c.id', 's.client_id')
    .whereRaw(
      `case when u.seen >= ? then ?::timestamptz - s.since > greatest(make_interval(secs => u.took), s.floor)
            else s.element_type = 'SERVICE_TASK' and not s.waits end`,
      [enough, now],
    )
    .orderByRaw(
      `extract(epoch from ?::timestamptz - s.since) / greatest(coalesce(u.took, 0), extract(epoch from s.floor)) desc`,
      [now],
    )
    .limit(limit)
    .select(
      trx.raw('s.element_key::text as key, s.key::text as instance_key'),
      's.process_id',
      's.version',
      's.element_id',
      's.since',
      'u.seen',
      's.subject_kind',
      's.subject_id',
      's.client_id',
      'c.name as client_name',
      trx.raw(`${modelName('d.elements', 's.process_id')} as process_name`),
      trx.raw(`${modelName('d.elements', 's.element_id')} as element_name`),
      trx.raw(`case when u.seen >= ? then round(u.took * 1000)::bigint end as usual_ms`, [enough]),
    )
}
