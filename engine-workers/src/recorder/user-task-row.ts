import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { type InstanceFacts, isUuid, subjectOf } from './instance-facts.ts'
import { type TaskDeadlines, taskDeadlines } from './task-deadlines.ts'

export const userTaskType = 'io.camunda.zeebe:userTask'
export const waitTypePrefix = 'wait.'
export const isUserTask = (type: string) => type === userTaskType

/** A user task as both paths see it: the activated job (fast path) and the record of its creation (safe path). */
export interface UserTaskJob {
  key: string
  elementId: string
  elementInstanceKey: string
  bpmnProcessId: string
  processInstanceKey: string
  processDefinitionKey: string
  customHeaders: Record<string, string>
  createdAt: Date
}

/** The inbox row of a user task. Title and form are looked up, so that a task keeps the form it was opened with. */
export async function userTaskRow(engineId: string, job: UserTaskJob, instance: InstanceFacts, trx: Trx) {
  const headers = job.customHeaders
  const groups: string[] = parseGroups(headers['io.camunda.zeebe:candidateGroups'])
  const formKey = headers['io.camunda.zeebe:formKey'] ?? null
  const definition = await trx('process_definition')
    .where({ engine_id: engineId, key: job.processDefinitionKey })
    .first(trx.raw(`elements -> ? ->> 'name' as name`, [job.elementId]))
  const form = formKey
    ? await trx('process_form').where({ engine_id: engineId, key: formKey }).first('form_id')
    : undefined
  const due: TaskDeadlines =
    instance.companyId && headers.sla
      ? await taskDeadlines(instance.companyId, headers.sla, job.createdAt, trx)
      : { dueAt: null, warnAt: null }
  const inGroup = (prefix: string) =>
    groups.filter((group) => group.startsWith(prefix)).map((group) => group.slice(prefix.length))
  return {
    engine_id: engineId,
    job_key: job.key,
    company_id: instance.companyId,
    client_id: instance.clientId,
    process_id: job.bpmnProcessId,
    process_instance_key: String(job.processInstanceKey),
    definition_key: String(job.processDefinitionKey),
    element_id: job.elementId,
    element_instance_key: String(job.elementInstanceKey),
    title: definition?.name || job.elementId,
    ...subjectOf(instance.businessKey),
    candidate_roles: inGroup('role:'),
    candidate_teams: inGroup('team:').filter(isUuid),
    candidate_clients: inGroup('portal:').filter(isUuid),
    form_key: formKey,
    form_id: form?.form_id ?? null,
    sla_key: headers.sla ?? null,
    due_at: due.dueAt,
    warn_at: due.warnAt,
    created_at: job.createdAt,
  }
}

function parseGroups(json: string | undefined): string[] {
  try {
    const groups: unknown = JSON.parse(json ?? '[]')
    return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : []
  } catch {
    return []
  }
}
