import { randomInt } from 'node:crypto'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { ProjectRow } from './record-rows.ts'

// Beyond 2^53, as keys of the engine are from its fourth partition on.
let lastKey = 9_007_199_254_740_993n + BigInt(randomInt(2 ** 40)) * 1000n
const nextKey = () => {
  lastKey += 1n
  return String(lastKey)
}

const elements = {
  'regulated-project': { name: 'Regulated project', type: 'process' },
  serviceTask_enterOnboarding: { name: 'Enter stage', type: 'serviceTask' },
  userTask_reviewOnboarding: { name: 'Stage review', type: 'userTask' },
}

export interface InstanceRows {
  engineId: string
  key: string
  taskKey: string
  incidentKey: string
}

/** What the recorder stores of one instance of regulated-project: at its gate, failing before it, or completed. */
export async function insertInstance(
  {
    companyId,
    project,
    at,
    fingerprint = newId().replaceAll('-', '').slice(-16),
  }: { companyId: string; project: ProjectRow; at: 'gate' | 'incident' | 'end'; fingerprint?: string },
  trx: Trx,
): Promise<InstanceRows> {
  const engineId = newId()
  const [definition, key, entered, review, task, incidentKey] = Array.from({ length: 6 }, nextKey) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const started = new Date(Date.now() - 60_000)
  const ended = at === 'end' ? new Date() : null
  const engine = { engine_id: engineId }
  const instance = { ...engine, process_instance_key: key }
  const subject = { subject_kind: 'project', subject_id: project.id }
  const company = { company_id: companyId, client_id: project.clientId }
  await trx('process_definition').insert({
    ...engine,
    key: definition,
    process_id: 'regulated-project',
    version: 1,
    resource_name: 'regulated-project.bpmn',
    xml: '<definitions/>',
    elements: JSON.stringify(elements),
    // Long before the product's own, which stays the newest.
    deployed_at: new Date(0),
  })
  await trx('process_instance').insert({
    ...engine,
    ...company,
    ...subject,
    key,
    process_id: 'regulated-project',
    version: 1,
    definition_key: definition,
    business_key: `project:${project.id}`,
    state: at === 'end' ? 'completed' : 'active',
    incidents: at === 'incident' ? 1 : 0,
    started_at: started,
    ended_at: ended,
  })
  await trx('element_instance').insert({
    ...instance,
    key: entered,
    element_id: 'serviceTask_enterOnboarding',
    element_type: 'SERVICE_TASK',
    state: at === 'incident' ? 'active' : 'completed',
    started_at: started,
    ended_at: at === 'incident' ? null : new Date(started.getTime() + 2000),
  })
  await trx('sequence_flow_taken').insert({ ...instance, flow_id: 'flow_started', position: 1, at: started })
  await trx('engine_variable').insert([
    {
      ...instance,
      key: nextKey(),
      scope_key: key,
      name: 'contactEmail',
      value: '"a@b.example.com"',
      updated_at: started,
    },
    {
      ...instance,
      key: nextKey(),
      scope_key: key,
      name: 'projectId',
      value: JSON.stringify(project.id),
      updated_at: started,
    },
  ])
  if (at === 'gate') {
    const job = { element_id: 'userTask_reviewOnboarding', element_instance_key: review }
    await trx('element_instance').insert({
      ...instance,
      key: review,
      element_id: 'userTask_reviewOnboarding',
      element_type: 'USER_TASK',
      state: 'active',
      started_at: started,
    })
    await trx('engine_job').insert({
      ...instance,
      ...job,
      key: task,
      type: 'io.camunda.zeebe:userTask',
      state: 'created',
      retries: 1,
      created_at: started,
      updated_at: started,
    })
    await trx('user_task').insert({
      ...instance,
      ...company,
      ...subject,
      ...job,
      job_key: task,
      process_id: 'regulated-project',
      title: 'Stage review',
      candidate_roles: ['manager'],
      created_at: started,
    })
  }
  if (at === 'incident') {
    await trx('incident').insert({
      ...instance,
      ...company,
      key: incidentKey,
      process_id: 'regulated-project',
      element_id: 'serviceTask_enterOnboarding',
      element_instance_key: entered,
      job_key: task,
      error_type: 'JOB_NO_RETRIES',
      message: 'The template has no stage onboarding. Repair it, then retry.',
      fingerprint,
      created_at: started,
    })
  }
  return { engineId, key, taskKey: task, incidentKey }
}

const at = new Date('2026-11-02T04:30:00Z')

/** What else the recorder stores of an instance: variables over time, jobs, timers, messages, decisions, a child. */
export async function insertParts(
  { engineId, key }: InstanceRows,
  { companyId, project }: { companyId: string; project: ProjectRow },
  trx: Trx,
): Promise<{ childKey: string }> {
  const of = { engine_id: engineId, process_instance_key: key }
  const element = { element_id: 'serviceTask_enterOnboarding' }
  const variableKey = nextKey()
  const variable = { ...of, key: variableKey, scope_key: key, name: 'stageDecision' }
  await trx('engine_variable').insert({ ...variable, value: '"approved"', updated_at: at })
  await trx('engine_variable_change').insert(
    ['"sent_back"', '"approved"'].map((value, index) => ({
      ...variable,
      value,
      position: index + 1,
      partition_id: 1,
      at: new Date(at.getTime() + index * 60_000),
    })),
  )
  await trx('engine_job').insert({
    ...of,
    ...element,
    key: nextKey(),
    element_instance_key: nextKey(),
    type: 'project.enter-stage',
    state: 'failed',
    retries: 2,
    error_message: 'connection refused',
    created_at: at,
    updated_at: at,
  })
  await trx('engine_timer').insert({
    ...of,
    key: nextKey(),
    element_id: 'serviceTask_enterOnboarding',
    due_at: at,
    state: 'created',
  })
  await trx('message_subscription').insert({
    ...of,
    ...element,
    key: nextKey(),
    message_name: 'invoice.settled',
    correlation_key: project.id,
    state: 'created',
    updated_at: at,
  })
  await trx('decision_evaluation').insert({
    ...of,
    ...element,
    key: nextKey(),
    decision_id: 'approval-level',
    decision_name: 'Approval level',
    decision_version: 3,
    output: '"manager"',
    evaluated: JSON.stringify([
      {
        decisionId: 'approval-level',
        name: 'Approval level',
        type: 'DECISION_TABLE',
        output: 'manager',
        inputs: [
          { name: 'hours', value: 12 },
          { name: 'contactEmail', value: 'a@b.example.com' },
        ],
        rules: [{ row: 2, outputs: [{ name: 'role', value: 'manager' }] }],
      },
    ]),
    at,
  })
  const childKey = nextKey()
  await trx('process_instance').insert({
    engine_id: engineId,
    key: childKey,
    process_id: 'document-request',
    version: 1,
    definition_key: 1,
    parent_key: key,
    company_id: companyId,
    client_id: project.clientId,
    started_at: at,
  })
  return { childKey }
}

/** Passages of one element that took so long each, in instances that have ended. */
export async function insertPassages(
  {
    companyId,
    elementId,
    tookMs,
    count,
  }: { companyId: string; elementId: string; tookMs: number; count: number },
  trx: Trx,
): Promise<void> {
  const engineId = newId()
  const key = nextKey()
  const started = new Date(Date.now() - 40 * 86_400_000)
  await trx('process_instance').insert({
    engine_id: engineId,
    key,
    process_id: 'regulated-project',
    version: 1,
    definition_key: 1,
    company_id: companyId,
    state: 'completed',
    started_at: started,
    ended_at: new Date(started.getTime() + tookMs),
  })
  await trx('element_instance').insert(
    Array.from({ length: count }, () => ({
      engine_id: engineId,
      key: nextKey(),
      process_instance_key: key,
      element_id: elementId,
      element_type: 'USER_TASK',
      state: 'completed',
      started_at: started,
      ended_at: new Date(started.getTime() + tookMs),
    })),
  )
}
