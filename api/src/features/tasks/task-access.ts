import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { goneBy } from '@zippcrm/domain/tasks/complete-task.ts'
import { standsInFor } from '@zippcrm/domain/tasks/stand-in.ts'
import { assertMayHandOver } from '@zippcrm/domain/tasks/task-rights.ts'
import { can } from '../../http/matrix.ts'
import type { User } from '../../http/user.ts'
import { findTaskRow, type TaskRow } from './task-rows.ts'

const NotCandidate = defineError('NOT_CANDIDATE', 403, 'This task belongs to another group')

/** Whether the person may work on the task: it is theirs, or they belong to its candidate groups (role, and team where set). */
export function isCandidate(
  task: Pick<TaskRow, 'assignee_id' | 'candidate_roles' | 'candidate_teams'>,
  user: User,
  standsInForPeople: readonly string[],
): boolean {
  if (task.assignee_id && [user.id, ...standsInForPeople].includes(task.assignee_id)) return true
  const role = task.candidate_roles.some((slug) => user.roles.includes(slug))
  const team =
    task.candidate_teams.length === 0 || task.candidate_teams.some((id) => user.teamIds.includes(id))
  return role && team
}

/** A task in any state, as far as the person may see it. */
export async function findTask(key: string, trx: Trx): Promise<TaskRow> {
  const task = await findTaskRow(key, trx)
  if (!task) throw new NotFound()
  return task
}

async function findOpen(key: string, trx: Trx): Promise<TaskRow> {
  const task = await findTask(key, trx)
  if (task.state === 'open') return task
  throw await goneBy({ engineId: task.engine_id, jobKey: task.key, state: task.state }, trx)
}

const refuseOthers = ({ candidate_roles: roles }: TaskRow) =>
  new NotCandidate(`Only ${roles.map((role) => role.replaceAll('_', ' ')).join(', ')} may work on this task.`)

/** An open task that this person may work on. */
export async function findWorkable(key: string, user: User, trx: Trx): Promise<TaskRow> {
  const task = await findOpen(key, trx)
  if (!isCandidate(task, user, await standsInFor(trx))) throw refuseOthers(task)
  return task
}

/** An open task that this person may give back or hand on, their own or as a manager with a reason. */
export async function findMovable(
  key: string,
  reason: string | undefined,
  user: User,
  trx: Trx,
): Promise<TaskRow> {
  const task = await findOpen(key, trx)
  const handler = { id: user.id, standsInFor: await standsInFor(trx), mayManage: can(user, 'tasks:A') }
  assertMayHandOver({ assigneeId: task.assignee_id, assigneeName: task.assignee_name }, handler, reason)
  const free = task.assignee_id === null
  if (free && !handler.mayManage && !isCandidate(task, user, handler.standsInFor)) throw refuseOthers(task)
  return task
}

/** Who a task may be passed to is told when somebody else is named. */
export const refuseRecipient = ({ candidate_roles: roles }: TaskRow) =>
  new NotCandidate(`It can be passed to active colleagues who are ${roles.join(', ').replaceAll('_', ' ')}.`)
