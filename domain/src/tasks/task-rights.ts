import { defineError } from '../errors.ts'
import { ReasonRequired } from '../projects/project-errors.ts'

export const NotAssignee = defineError('NOT_ASSIGNEE', 403, 'Somebody else has this task')

interface HeldTask {
  assigneeId: string | null
  assigneeName: string | null
}

interface Handler {
  id: string
  /** Whose tasks this person does meanwhile, because they are away. */
  standsInFor: readonly string[]
  /** Managers and admins move other people's work. */
  mayManage: boolean
}

/** Whether a task is this person's own to work on, or that of somebody this person stands in for. */
export const isHeldBy = (assigneeId: string | null, { id, standsInFor }: Omit<Handler, 'mayManage'>) =>
  assigneeId !== null && (assigneeId === id || standsInFor.includes(assigneeId))

/**
 * A claimed task is given back or handed on by who has it, or by a manager or admin who says why. A task that nobody
 * has may be handed on by everybody who may take it.
 */
export function assertMayHandOver(task: HeldTask, handler: Handler, reason: string | undefined): void {
  if (task.assigneeId === null || isHeldBy(task.assigneeId, handler)) return
  const name = task.assigneeName ?? 'Somebody else'
  if (!handler.mayManage)
    throw new NotAssignee(`${name} has this task. Ask ${name}, or a manager, to release it.`, [], {
      by: task.assigneeName,
    })
  if (!reason || reason.trim().length < 3)
    throw new ReasonRequired(`${name} has this task. Say why you take it away.`, [
      { field: '/reason', code: 'REASON_REQUIRED', message: `Say why ${name} should not do it.` },
    ])
}
