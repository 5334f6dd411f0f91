import type { Trx } from '../database/trx.ts'
import { modelName } from './model-name.ts'

/** In one line: what an instance waits for, whom it waits for, since when and until when. */
export interface WaitsFor {
  what: string
  whom: string | null
  since: Date | null
  dueAt: Date | null
}

interface WaitingInstance {
  engineId: string
  key: string
  subjectKind: string | null
  subjectId: string | null
}

type Look = (instance: WaitingInstance, trx: Trx) => Promise<WaitsFor | undefined>

const elementName = modelName('d.elements', 'x.element_id')
const withModel = `join process_instance i on i.engine_id = x.engine_id and i.key = x.process_instance_key
                   join process_definition d on d.engine_id = i.engine_id and d.key = i.definition_key`

const first = async (sql: string, bindings: (string | null)[], trx: Trx) =>
  (await trx.raw(sql, bindings)).rows[0]

const incident: Look = async ({ engineId, key }, trx) => {
  const row = await first(
    `select ${elementName} as name, x.message, x.created_at from incident x ${withModel}
      where x.engine_id = ? and x.process_instance_key = ? and x.state = 'open' order by x.key limit 1`,
    [engineId, key],
    trx,
  )
  return (
    row && {
      what: `Repair of “${row.name}”: ${row.message.slice(0, 200)}`,
      whom: 'Operations',
      since: row.created_at,
      dueAt: null,
    }
  )
}

/** The task may belong to a group the caller is not in; who it waits for is no secret (PRJ-14). */
const userTask: Look = async ({ engineId, key, subjectKind, subjectId }, trx) => {
  const row = await first(
    `select t.title, t.created_at, t.due_at, u.full_name as assignee,
            (select string_agg(c.name, ', ') from client c where c.id = any(t.candidate_clients)) as client,
            (select string_agg(m.name, ', ') from team m where m.id = any(t.candidate_teams)) as team, t.candidate_roles as roles
       from open_tasks_of(?, ?::uuid) t
       join engine_job j on j.engine_id = ? and j.key = t.job_key::bigint and j.process_instance_key = ?
       left join staff_user u on u.id = t.assignee_id
      order by t.due_at nulls last, t.created_at limit 1`,
    [subjectKind, subjectId, engineId, key],
    trx,
  )
  if (!row) return undefined
  const group =
    row.client ??
    ([row.roles.map((role: string) => role.replaceAll('_', ' ')).join(' or '), row.team]
      .filter(Boolean)
      .join(', ') ||
      null)
  return { what: row.title, whom: row.assignee ?? group, since: row.created_at, dueAt: row.due_at }
}

/** Who answers a wait, by message or by type of the waiting job. */
const answeredBy: Record<string, string> = {
  'portal.activated': 'The client’s contact',
  'invoice.closed': 'Settlement of the invoice',
  'invoice.settled': 'The client’s payment',
  'clock.stopped': 'The deadline',
  'wait.upload-decided': 'Review of the upload',
}

/** A wait is a job without worker, a message or a timer: named by the element that the diagram shows. */
const event: Look = async ({ engineId, key }, trx) => {
  const row = await first(
    `select ${elementName} as name, x.started_at as since,
            (select min(t.due_at) from engine_timer t where t.engine_id = x.engine_id and t.process_instance_key = x.process_instance_key
                and t.element_id = x.element_id and t.state = 'created') as due_at,
            coalesce(
              (select j.type from engine_job j where j.engine_id = x.engine_id and j.process_instance_key = x.process_instance_key
                  and j.element_instance_key = x.key and j.state = 'created' limit 1),
              (select m.message_name from message_subscription m where m.engine_id = x.engine_id and m.process_instance_key = x.process_instance_key
                  and m.element_id = x.element_id and m.state = 'created' limit 1)) as answer
       from element_instance x ${withModel}
      where x.engine_id = ? and x.process_instance_key = ? and x.state = 'active'
        and (x.element_type in ('INTERMEDIATE_CATCH_EVENT', 'RECEIVE_TASK', 'EVENT_BASED_GATEWAY')
          or exists (select from engine_job j where j.engine_id = x.engine_id and j.process_instance_key = x.process_instance_key
                and j.element_instance_key = x.key and j.state = 'created' and j.type like 'wait.%'))
      order by x.key limit 1`,
    [engineId, key],
    trx,
  )
  return row && { what: row.name, whom: answeredBy[row.answer] ?? null, since: row.since, dueAt: row.due_at }
}

const job: Look = async ({ engineId, key }, trx) => {
  const row = await first(
    `select ${elementName} as name, x.created_at from engine_job x ${withModel}
      where x.engine_id = ? and x.process_instance_key = ? and x.state in ('created', 'failed') order by x.key limit 1`,
    [engineId, key],
    trx,
  )
  return row && { what: row.name, whom: 'ZippCRM', since: row.created_at, dueAt: null }
}

/** Says what a running instance waits for, the most pressing thing first; null when it has ended. */
export async function waitsFor(instance: WaitingInstance, trx: Trx): Promise<WaitsFor | null> {
  for (const look of [incident, userTask, event, job]) {
    const found = await look(instance, trx)
    if (found) return found
  }
  return null
}
