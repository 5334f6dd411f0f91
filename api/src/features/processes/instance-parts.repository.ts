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

/** No part of an instance is longer on one screen. */
const most = 500

/** Columns that tell which element a part belongs to. */
const elementOf = (alias: string, trx: Trx) => [
  trx.raw(`${alias}.key::text as key`),
  `${alias}.element_id as elementId`,
  trx.raw(`${nameOf(alias)} as "elementName"`),
]

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
      ...elementOf('e', trx),
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

/** Current variables with the element that holds each, and how often each was written. */
export const listVariables = (instance: InstanceRow, trx: Trx) =>
  trx('engine_variable as v')
    .leftJoin('element_instance as e', (on) =>
      on.on('e.engine_id', 'v.engine_id').andOn('e.key', 'v.scope_key'),
    )
    .where(of(instance, 'v'))
    .orderByRaw('e.key nulls first, v.name')
    .select(
      'v.name',
      'v.value',
      'e.element_id as scope',
      'v.updated_at as updatedAt',
      trx.raw(
        `(select count(*)::int from engine_variable_change c
           where c.engine_id = v.engine_id and c.process_instance_key = v.process_instance_key and c.key = v.key) as changes`,
      ),
    )

/** Every value that variables have had, oldest first. */
export const listVariableChanges = (instance: InstanceRow, trx: Trx) =>
  trx('engine_variable_change as c')
    .leftJoin('element_instance as e', (on) =>
      on.on('e.engine_id', 'c.engine_id').andOn('e.key', 'c.scope_key'),
    )
    .where(of(instance, 'c'))
    .orderBy(['c.partition_id', 'c.position'])
    .limit(4 * most)
    .select('c.name', 'c.value', 'e.element_id as scope', 'c.at')

/** Jobs with their retries, newest first. */
export const listJobs = (instance: InstanceRow, trx: Trx) =>
  trx('engine_job as j')
    .where(of(instance, 'j'))
    .orderBy('j.key', 'desc')
    .limit(most)
    .select(
      ...elementOf('j', trx),
      'j.type',
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
    .limit(most)
    .select(...elementOf('t', trx), 't.state', 't.due_at as dueAt')

/** Messages that an instance waits for or has received, open ones first. */
export const listMessages = (instance: InstanceRow, trx: Trx) =>
  trx('message_subscription as m')
    .where(of(instance, 'm'))
    .orderByRaw(`m.state <> 'created', m.updated_at desc`)
    .limit(most)
    .select(
      trx.raw(`m.key::text as key, coalesce(m.element_id, '') as "elementId"`),
      trx.raw(`coalesce(${nameOf('m')}, '') as "elementName"`),
      'm.message_name as name',
      'm.correlation_key as correlationKey',
      'm.state',
      'm.updated_at as updatedAt',
    )

/** Decisions evaluated, newest first. */
export const listDecisions = (instance: InstanceRow, trx: Trx) =>
  trx('decision_evaluation as e')
    .where(of(instance, 'e'))
    .orderBy('e.key', 'desc')
    .limit(most)
    .select(
      ...elementOf('e', trx),
      'e.decision_id as decisionId',
      'e.decision_name as decisionName',
      'e.decision_version as decisionVersion',
      'e.output',
      'e.evaluated',
      'e.failure',
      'e.at',
    )
