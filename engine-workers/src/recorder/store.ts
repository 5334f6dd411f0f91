import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { Folded } from './fold.ts'
import {
  factNames,
  factsOf,
  type InstanceFacts,
  knownCompanies,
  noFacts,
  subjectOf,
} from './instance-facts.ts'
import { storeMigrated } from './store-migrated.ts'
import { userTaskRow } from './user-task-row.ts'

type Row = Record<string, unknown>

/** Writes a folded batch. Every statement can be repeated: rows are upserted by the engine's keys. */
export async function storeFold(engineId: string, folded: Folded, trx: Trx): Promise<void> {
  await upsert('process_definition', folded.definitions.values(), ['engine_id', 'key'], [], trx)
  await upsert(
    'process_instance',
    folded.instances.values(),
    ['engine_id', 'key'],
    ['state', 'ended_at', 'version', 'definition_key', 'process_id'],
    trx,
  )
  await upsert(
    'element_instance',
    folded.elements.values(),
    ['engine_id', 'key'],
    ['state', 'ended_at', 'element_id'],
    trx,
  )
  await upsert(
    'sequence_flow_taken',
    folded.flows,
    ['engine_id', 'process_instance_key', 'position'],
    [],
    trx,
  )
  await upsert(
    'engine_variable',
    folded.variables.values(),
    ['engine_id', 'key'],
    ['value', 'updated_at'],
    trx,
  )
  await storeFacts(engineId, folded, trx)
  await upsert(
    'engine_variable_change',
    folded.variableChanges,
    ['engine_id', 'partition_id', 'position'],
    [],
    trx,
  )
  await upsert(
    'engine_job',
    folded.jobs.values(),
    ['engine_id', 'key'],
    ['state', 'retries', 'worker', 'error_message', 'updated_at', 'element_id'],
    trx,
  )
  await upsert('engine_timer', folded.timers.values(), ['engine_id', 'key'], ['state', 'due_at'], trx)
  await upsert(
    'message_subscription',
    folded.subscriptions.values(),
    ['engine_id', 'key'],
    ['state', 'updated_at'],
    trx,
  )
  await upsert('decision_evaluation', folded.decisions, ['engine_id', 'key'], [], trx)
  const facts = await readFacts(engineId, folded, trx)
  await storeTasks(engineId, folded, facts, trx)
  await storeWaits(engineId, folded, facts, trx)
  await storeIncidents(engineId, folded, facts, trx)
  await storeMigrated(engineId, folded, trx)
  await tellScreens(engineId, folded, trx)
}

/**
 * Fills in what instances say about themselves. The engine may export an instance's first variables before the
 * instance itself, in an earlier batch, so the facts are read from what is stored by now.
 */
async function storeFacts(engineId: string, { factsToRead }: Folded, trx: Trx) {
  if (!factsToRead.size) return
  const rows: { key: string; name: string; value: unknown }[] = await trx('engine_variable')
    .where({ engine_id: engineId })
    .whereIn('process_instance_key', [...factsToRead])
    .whereIn('name', factNames)
    .whereRaw('scope_key = process_instance_key')
    .select(trx.raw('process_instance_key::text as key'), 'name', 'value')
  if (!rows.length) return
  const variables = new Map<string, Record<string, unknown>>()
  for (const { key, name, value } of rows) variables.set(key, { ...variables.get(key), [name]: value })
  const companies = await knownCompanies([...variables.values()], trx)
  const facts = [...variables].map(([key, found]) => {
    const { companyId, clientId, businessKey } = factsOf(found, companies)
    const { subject_kind, subject_id } = subjectOf(businessKey)
    return [key, companyId, clientId, businessKey, subject_kind, subject_id]
  })
  await trx.raw(
    `update process_instance i
        set company_id = f.company_id, client_id = f.client_id, business_key = f.business_key,
            subject_kind = f.subject_kind, subject_id = f.subject_id
       from unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[])
            as f (key, company_id, client_id, business_key, subject_kind, subject_id)
      where i.engine_id = ? and i.key = f.key`,
    [...[0, 1, 2, 3, 4, 5].map((column) => facts.map((fact) => fact[column]!)), engineId],
  )
}

async function readFacts(
  engineId: string,
  { tasks, waits, incidents }: Folded,
  trx: Trx,
): Promise<Map<string, InstanceFacts>> {
  const keys = new Set([
    ...tasks.map((task) => String(task.processInstanceKey)),
    ...[...waits.values(), ...incidents.values()].map((row) => String(row.process_instance_key)),
  ])
  if (!keys.size) return new Map()
  const rows = await trx('process_instance')
    .where({ engine_id: engineId })
    .whereIn('key', [...keys])
    .select(trx.raw('key::text as key'), 'company_id', 'client_id', 'business_key')
  return new Map(
    rows.map((row) => [
      row.key,
      { companyId: row.company_id, clientId: row.client_id, businessKey: row.business_key },
    ]),
  )
}

/** What the fast path may not have known yet, and when the recorder knows better. */
const completed = [
  ...['company_id', 'client_id', 'subject_kind', 'subject_id', 'form_id', 'due_at', 'warn_at'].map(
    (column) => [column, `user_task.${column} is null and excluded.${column} is not null`] as const,
  ),
  ['title', 'user_task.title = user_task.element_id and excluded.title <> user_task.title'] as const,
]

async function storeTasks(
  engineId: string,
  { tasks, endedTasks }: Folded,
  facts: Map<string, InstanceFacts>,
  trx: Trx,
) {
  for (const task of tasks) {
    const row = await userTaskRow(engineId, task, facts.get(String(task.processInstanceKey)) ?? noFacts, trx)
    // The fast path is mostly first; a row that lacks nothing stays as it is, its version included.
    await trx('user_task')
      .insert(row)
      .onConflict(['engine_id', 'job_key'])
      .merge(Object.fromEntries(completed.map(([column]) => [column, trx.raw(`excluded.${column}`)])))
      .where((lacks) => {
        for (const [, condition] of completed) lacks.orWhereRaw(condition)
      })
  }
  for (const [key, { state, at }] of endedTasks) {
    await trx('user_task')
      .where({ engine_id: engineId, job_key: key })
      .whereIn('state', ['open', 'completing'])
      .update({ state, ended_at: at })
  }
}

async function storeWaits(
  engineId: string,
  { waits, endedWaits }: Folded,
  facts: Map<string, InstanceFacts>,
  trx: Trx,
) {
  const rows = [...waits.values()].map((wait) => {
    const { companyId, businessKey } = facts.get(String(wait.process_instance_key)) ?? noFacts
    return { ...wait, company_id: companyId, subject: businessKey ?? `instance:${wait.process_instance_key}` }
  })
  await upsert('open_wait', rows, ['engine_id', 'job_key'], [], trx)
  if (rows.length) {
    // An answer that came before its wait was known need not sit out its back-off.
    await trx('engine_command')
      .where({ state: 'pending', kind: 'complete_job' })
      .whereIn('subject', [...new Set(rows.map((row) => row.subject))])
      .whereRaw(`payload -> 'jobKey' is null`)
      .update({ next_at: trx.raw('clock_timestamp()') })
    await trx.raw(`select pg_notify('engine_command', 'wait')`)
  }
  if (endedWaits.size)
    await trx('open_wait')
      .where({ engine_id: engineId })
      .whereIn('job_key', [...endedWaits])
      .update({ state: 'ended' })
}

async function storeIncidents(
  engineId: string,
  { incidents, resolvedIncidents }: Folded,
  facts: Map<string, InstanceFacts>,
  trx: Trx,
) {
  const rows = [...incidents.values()].map((incident) => {
    const { companyId, clientId } = facts.get(String(incident.process_instance_key)) ?? noFacts
    return { ...incident, company_id: companyId, client_id: clientId }
  })
  await upsert('incident', rows, ['engine_id', 'key'], [], trx)
  for (const [key, at] of resolvedIncidents)
    await trx('incident').where({ engine_id: engineId, key }).update({ state: 'resolved', resolved_at: at })
  if (!rows.length && !resolvedIncidents.size) return
  await trx.raw(
    `update process_instance i set incidents = (select count(*) from incident where engine_id = i.engine_id and process_instance_key = i.key and state = 'open')
      where i.engine_id = ? and i.key in (select process_instance_key from incident where engine_id = ? and key = any(?::bigint[]))`,
    [engineId, engineId, [...incidents.keys(), ...resolvedIncidents.keys()]],
  )
}

/** Instances told one by one; when more move at once, screens are told once to read their lists again. */
const tellOneByOne = 50

/** Tells open screens which instances moved; screens read what they show. */
async function tellScreens(engineId: string, { touched }: Folded, trx: Trx) {
  if (!touched.size) return
  const moved = [engineId, [...touched]]
  if (touched.size > tellOneByOne) {
    await trx.raw(
      `insert into live_event (company_id, topic, entity, entity_id)
       select distinct company_id, 'process-instances.moved', 'company', company_id::text
         from process_instance where engine_id = ? and key = any(?::bigint[]) and company_id is not null`,
      moved,
    )
    return
  }
  await trx.raw(
    `insert into live_event (company_id, topic, entity, entity_id, client_id, audience)
     select company_id, 'process-instance.moved', coalesce(subject_kind, 'process-instance'), coalesce(subject_id::text, key::text), client_id,
            case when client_id is null then 'staff' else 'both' end
       from process_instance where engine_id = ? and key = any(?::bigint[]) and company_id is not null`,
    moved,
  )
}

async function upsert(table: string, rows: Iterable<Row>, key: string[], merge: string[], trx: Trx) {
  const list = [...rows]
  // Stays below PostgreSQL's 65,535 bind parameters.
  for (let start = 0; start < list.length; start += 1000) {
    const insert = trx(table)
      .insert(list.slice(start, start + 1000))
      .onConflict(key)
    await (merge.length ? insert.merge(merge) : insert.ignore())
  }
}
