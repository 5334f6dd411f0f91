import { annotateSession } from '../database/session.ts'
import type { Trx } from '../database/trx.ts'
import { defineError } from '../errors.ts'
import { newId } from '../ids.ts'
import { outbox } from '../outbox/outbox.ts'
import { standsInFor } from './stand-in.ts'

export const TaskGone = defineError('TASK_GONE', 409, 'This task is no longer open')
export const TaskNotReady = defineError('TASK_NOT_READY', 409, 'The process has not opened this step yet')
export const TaskClaimed = defineError('TASK_ALREADY_CLAIMED', 409, 'Somebody else has taken this task')

export interface OpenTask {
  engineId: string
  jobKey: string
  companyId: string
  clientId: string | null
  processId: string
  processInstanceKey: string
  elementId: string
  title: string
  subjectKind: string | null
  subjectId: string | null
  formId: string | null
  assigneeId: string | null
  state: string
  createdAt: Date
  dueAt: Date | null
  rowVersion: number
}

const columns = (trx: Trx) => [
  'engine_id as engineId',
  trx.raw('job_key::text as "jobKey"'),
  'company_id as companyId',
  'client_id as clientId',
  'process_id as processId',
  trx.raw('process_instance_key::text as "processInstanceKey"'),
  'element_id as elementId',
  'title',
  'subject_kind as subjectKind',
  'subject_id as subjectId',
  'form_id as formId',
  'assignee_id as assigneeId',
  'state',
  'created_at as createdAt',
  'due_at as dueAt',
  'row_version as rowVersion',
]

/** Open user tasks of a record, oldest first; `elementIds` narrows to certain steps. */
export function openTasksOf(
  { subjectKind, subjectId, elementIds }: { subjectKind: string; subjectId: string; elementIds?: string[] },
  trx: Trx,
): Promise<OpenTask[]> {
  const tasks = trx('user_task')
    .where({ subject_kind: subjectKind, subject_id: subjectId })
    .whereIn('state', ['open', 'completing'])
  if (elementIds) tasks.whereIn('element_id', elementIds)
  return tasks.orderBy('created_at').select(columns(trx)) as unknown as Promise<OpenTask[]>
}

/**
 * The task in which a record, whose state asks for this step, is decided. Who is quicker than the process is told to
 * try again rather than that the task is gone.
 */
export async function awaitedTask(
  step: { subjectKind: string; subjectId: string; elementIds: string[] },
  trx: Trx,
): Promise<OpenTask> {
  const [task] = await openTasksOf(step, trx)
  if (!task) throw new TaskNotReady('The process is just opening this step. Try again in a moment.')
  return task
}

/** One task by the engine's job key, if the caller may see it. */
export const findTask = (jobKey: string, trx: Trx): Promise<OpenTask | undefined> =>
  trx('user_task')
    .where({ job_key: jobKey })
    .orderBy('created_at', 'desc')
    .first(columns(trx)) as unknown as Promise<OpenTask | undefined>

/**
 * Completes a user task for a person: locks its inbox row, keeps what was entered as a submission and writes the engine
 * command, all in the caller's transaction. The service task after it does the business effect from the submission.
 * Two people completing one task: one wins, the other gets 409 TASK_GONE with who and when (ENG-13).
 */
export async function completeTask(
  {
    taskKey,
    userId,
    outcome,
    data,
  }: { taskKey: string; userId: string; outcome: string | null; data: Record<string, unknown> },
  trx: Trx,
): Promise<{ submissionId: string; commandId: string; task: OpenTask }> {
  const task = (await trx('user_task')
    .where({ job_key: taskKey })
    .forUpdate()
    .first(columns(trx))) as unknown as OpenTask | undefined
  if (!task) throw new TaskGone('There is no such task.')
  if (task.state !== 'open') throw await goneBy(task, trx)
  if (task.assigneeId && task.assigneeId !== userId) await assertStandsIn(task.assigneeId, trx)

  const submissionId = newId()
  await trx('task_submission').insert({
    id: submissionId,
    company_id: task.companyId,
    engine_id: task.engineId,
    task_key: task.jobKey,
    element_id: task.elementId,
    form_id: task.formId,
    outcome,
    data: JSON.stringify(data),
  })
  await trx('user_task')
    .where({ engine_id: task.engineId, job_key: task.jobKey })
    .update({ state: 'completing', completed_by: userId, assignee_id: task.assigneeId ?? userId })
  const commandId = await outbox.completeJob(
    {
      companyId: task.companyId,
      subject: task.subjectKind
        ? `${task.subjectKind}:${task.subjectId}`
        : `instance:${task.processInstanceKey}`,
      engineId: task.engineId,
      jobKey: task.jobKey,
      variables: { submissionId, outcome },
    },
    trx,
  )
  return { submissionId, commandId, task }
}

/** What became of a command: undefined while it is on the way; TASK_GONE when the engine had moved on. */
export async function commandEnded(commandId: string, trx: Trx): Promise<'sent' | undefined> {
  const command = await trx('engine_command').where({ id: commandId }).first('state', 'error')
  if (command?.state === 'dropped')
    throw new TaskGone(
      'The process moved on before your answer arrived. What you entered is kept as a draft.',
    )
  return command?.state === 'sent' ? 'sent' : undefined
}

/** Clients are not told which member of staff did something, and may not read it either. */
async function isPortal(trx: Trx): Promise<boolean> {
  const { rows } = await trx.raw(`select current_user = 'zipp_portal' as portal`)
  return rows[0].portal
}

/** The refusal for a task that is no longer open, with who completed it and when, as far as that is known. */
export async function goneBy(task: Pick<OpenTask, 'engineId' | 'jobKey'> & { state: string }, trx: Trx) {
  if (await isPortal(trx))
    return new TaskGone(
      task.state === 'withdrawn' ? 'This is no longer needed.' : 'This was answered already.',
    )
  const last = await trx('task_submission as s')
    .leftJoin('staff_user as u', 'u.id', 's.created_by')
    .where({ 's.task_key': task.jobKey, 's.engine_id': task.engineId })
    .orderBy('s.created_at', 'desc')
    .first('u.full_name as name', 's.created_at as at')
  const who = last ? `${last.name ?? 'Somebody'} completed it` : 'The process has moved on'
  return new TaskGone(`${who}. What you typed is kept in your draft.`, [], {
    by: last?.name ?? null,
    at: last?.at ?? null,
  })
}

/** Passes for who stands in for the assignee, and keeps in the audit trail for whom they act. */
async function assertStandsIn(assigneeId: string, trx: Trx): Promise<void> {
  if (await isPortal(trx)) throw new TaskClaimed('Somebody of your company is answering this.')
  if ((await standsInFor(trx)).includes(assigneeId)) return annotateSession(trx, { onBehalfOf: assigneeId })
  const person = await trx('staff_user').where({ id: assigneeId }).first('full_name')
  throw new TaskClaimed(`${person?.full_name ?? 'Somebody'} is working on this task.`, [], {
    by: person?.full_name ?? null,
  })
}
