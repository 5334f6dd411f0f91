import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { standInsOf } from '@zippcrm/domain/tasks/stand-in.ts'
import type { User } from '../../http/user.ts'
import { notifyColleague } from './notify-colleague.ts'
import type { TaskRow } from './task-rows.ts'

/** Gives an open task to somebody, or to nobody; false when it is no longer open or another one was quicker. */
export async function assign(
  task: TaskRow,
  to: { assigneeId: string | null; at: Date | null; passedBy?: string; reason?: string },
  trx: Trx,
): Promise<boolean> {
  const changed = await trx('user_task')
    .where({ engine_id: task.engine_id, job_key: task.key, state: 'open' })
    .whereRaw('assignee_id is not distinct from ?::uuid', [task.assignee_id])
    .update({
      assignee_id: to.assigneeId,
      claimed_at: to.at,
      passed_by: to.passedBy ?? null,
      passed_reason: to.reason ?? null,
    })
  return changed > 0
}

/** Who took a task, gave it back or handed it on goes into the audit trail, one row for each task. */
export const noteTask = (
  task: TaskRow,
  act: { action: string; companyId: string; to: string | null; reason?: string },
  trx: Trx,
) =>
  noteAct(
    {
      companyId: act.companyId,
      action: act.action,
      entity: 'user_task',
      entityId: task.subject_id,
      reason: act.reason ?? '',
      diff: [{ field: 'assignee_id', old: task.assignee_id, new: act.to }],
      processInstanceKey: task.instance_key,
      elementId: task.element_id,
    },
    trx,
  )

/** Active colleagues in the group of a task (role, and team where set): those it can be passed to. */
export async function listColleagues(task: TaskRow, user: User, trx: Trx) {
  const people = trx('staff_user as u')
    .where('u.status', 'active')
    .whereNot('u.id', user.id)
    .whereRaw('u.role_slugs && ?::text[]', [task.candidate_roles])
  if (task.candidate_teams.length) {
    people.whereRaw(
      `(exists (select from team_membership m where m.user_id = u.id and m.is_active and m.team_id = any(?::uuid[]))
        or exists (select from team t where t.id = any(?::uuid[]) and u.id in (t.manager_user_id, t.deputy_user_id)))`,
      [task.candidate_teams, task.candidate_teams],
    )
  }
  const rows: { id: string; name: string }[] = await people
    .orderBy(['u.full_name', 'u.id'])
    .select('u.id', 'u.full_name as name')
  return rows
}

/** The colleague a task was passed to learns of it, each time; so does who stands in for them. */
export async function tellPassedOn(
  task: TaskRow,
  { from, to, reason }: { from: User; to: string; reason: string },
  trx: Trx,
): Promise<void> {
  const standIn = (await standInsOf([to], trx)).get(to)
  for (const recipient of [to, ...(standIn ? [standIn.id] : [])])
    await notifyColleague(
      {
        companyId: from.companyId,
        to: recipient,
        kind: 'task-passed-on',
        title: `${from.fullName} passed you a task: ${task.title}`,
        body: reason,
        link: `/inbox/${task.key}`,
        clientId: task.client_id,
      },
      trx,
    )
}

/** The form a task was opened with, in the version it was opened with. */
export const readForm = (task: TaskRow, trx: Trx) =>
  task.form_key
    ? trx('process_form').where({ engine_id: task.engine_id, key: task.form_key }).first('form_id', 'schema')
    : Promise.resolve(undefined)

export const drafts = {
  find: (task: TaskRow, userId: string, trx: Trx) =>
    trx('task_draft')
      .where({ user_id: userId, engine_id: task.engine_id, task_key: task.key })
      .first('data', 'saved_at'),
  save: (task: TaskRow, user: User, data: object, trx: Trx) =>
    trx('task_draft')
      .insert({
        company_id: user.companyId,
        user_id: user.id,
        engine_id: task.engine_id,
        task_key: task.key,
        data: JSON.stringify(data),
        saved_at: trx.raw('clock_timestamp()'),
      })
      .onConflict(['user_id', 'engine_id', 'task_key'])
      .merge(['data', 'saved_at']),
}
