import { randomInt } from 'node:crypto'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

// Beyond 2^53, as keys of the engine are from its fourth partition on.
let lastKey = 13_510_798_882_111_488n + BigInt(randomInt(2 ** 40)) * 1000n

export interface TaskFacts {
  companyId: string
  title?: string
  elementId?: string
  processId?: string
  roles?: string[]
  teams?: string[]
  assigneeId?: string | null
  clientId?: string | null
  subject?: { kind: string; id: string }
  dueAt?: Date | null
  warnAt?: Date | null
  priority?: number
  formKey?: string | null
}

/** An open task as the engine's side stores it, without an engine behind it. */
export async function insertTask(
  {
    companyId,
    title = 'Review upload',
    elementId = 'userTask_reviewUpload',
    processId = 'upload-review',
    roles = ['reviewer'],
    teams = [],
    assigneeId = null,
    clientId = null,
    subject,
    dueAt = null,
    warnAt = null,
    priority = 50,
    formKey = null,
  }: TaskFacts,
  trx: Trx,
): Promise<string> {
  lastKey += 1n
  const key = String(lastKey)
  await trx('user_task').insert({
    engine_id: newId(),
    job_key: key,
    company_id: companyId,
    client_id: clientId,
    process_id: processId,
    process_instance_key: key,
    element_id: elementId,
    title,
    subject_kind: subject?.kind,
    subject_id: subject?.id,
    candidate_roles: roles,
    candidate_teams: teams,
    assignee_id: assigneeId,
    due_at: dueAt,
    warn_at: warnAt,
    priority,
    form_key: formKey,
    created_at: trx.raw('app_now()'),
  })
  return key
}
