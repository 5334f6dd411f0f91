import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { InstanceRow } from './instances.repository.ts'

const nameOf = (alias: string) =>
  `coalesce(nullif((select d.elements -> ${alias}.element_id ->> 'name' from process_instance i
     join process_definition d on d.engine_id = i.engine_id and d.key = i.definition_key
    where i.engine_id = ${alias}.engine_id and i.key = ${alias}.process_instance_key), ''), ${alias}.element_id)`

const of = (instance: InstanceRow, alias: string) => ({
  [`${alias}.engine_id`]: instance.engine_id,
  [`${alias}.process_instance_key`]: instance.key,
})

/** Element instances in the order in which they were entered, with who completed a task. */
export function listHistory(
  instance: InstanceRow,
  { after, limit }: { after: string | undefined; limit: number },
  trx: Trx,
) {
  const rows = trx('element_instance as e')
    .leftJoin('user_task as t', (on) =>
      on.on('t.engine_id', 'e.engine_id').andOn('t.element_instance_key', 'e.key'),
    )
    .leftJoin('staff_user as u', 'u.id', 't.completed_by')
    .where(of(instance, 'e'))
    .orderBy('e.key')
    .limit(limit)
    .select(
      trx.raw('e.key::text as key'),
      'e.element_id as elementId',
      trx.raw(`${nameOf('e')} as "elementName"`),
      'e.element_type as elementType',
      trx.raw(
        `case when e.state = 'active' and exists (select from incident x where x.engine_id = e.engine_id
            and x.process_instance_key = e.process_instance_key and x.element_instance_key = e.key and x.state = 'open')
          then 'incident' else e.state end as state`,
      ),
      'e.started_at as enteredAt',
      'e.ended_at as leftAt',
      trx.raw(`round(extract(epoch from e.ended_at - e.started_at) * 1000)::bigint as "durationMs"`),
      'u.full_name as who',
    )
  if (after) rows.where('e.key', '>', after)
  return rows
}

/** Current variables with the element that holds each. */
export const listVariables = (instance: InstanceRow, trx: Trx) =>
  trx('engine_variable as v')
    .leftJoin('element_instance as e', (on) =>
      on.on('e.engine_id', 'v.engine_id').andOn('e.key', 'v.scope_key'),
    )
    .where(of(instance, 'v'))
    .orderByRaw('e.key nulls first, v.name')
    .select('v.name', 'v.value', 'e.element_id as scope', 'v.updated_at as updatedAt')

/** Jobs with their retries, newest first. */
export const listJobs = (instance: InstanceRow, trx: Trx) =>
  trx('engine_job as j')
    .where(of(instance, 'j'))
    .orderBy('j.key', 'desc')
    .limit(500)
    .select(
      trx.raw('j.key::text as key'),
      'j.type',
      'j.element_id as elementId',
      trx.raw(`${nameOf('j')} as "elementName"`),
      'j.state',
      'j.retries',
      'j.worker',
      'j.error_message as error',
      'j.created_at as createdAt',
      'j.updated_at as updatedAt',
    )

/** Timers, the next first. */
export const listTimers = (instance: InstanceRow, trx: Trx) =>
  trx('engine_timer as t')
    .where(of(instance, 't'))
    .orderByRaw(`t.state <> 'created', t.due_at`)
    .limit(500)
    .select(
      trx.raw('t.key::text as key'),
      't.element_id as elementId',
      trx.raw(`${nameOf('t')} as "elementName"`),
      't.state',
      't.due_at as dueAt',
    )
