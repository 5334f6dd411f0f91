import type { RecordName } from '@zippcrm/domain/live/record-names.ts'
import type { User } from '../../http/user.ts'
import type { TaskRow } from './tasks.repository.ts'
import type { TaskView } from './tasks.schema.ts'

const slaStateOf = (task: TaskRow, now: Date): TaskView['slaState'] => {
  if (task.due_at && task.due_at < now) return 'late'
  return task.warn_at && task.warn_at < now ? 'due_soon' : 'on_track'
}

const hours = 3_600_000

/** Why this task stands where it stands, in one short phrase. */
function whyOf(task: TaskRow, user: User, now: Date): string {
  if (task.assignee_id === user.id && task.due_at && task.due_at < now) return 'Yours and overdue'
  if (task.due_at && task.due_at < now) return 'Overdue'
  if (task.due_at && task.due_at.getTime() - now.getTime() < 24 * hours) return 'Due within a day'
  if (task.assignee_id === user.id) return 'You took it'
  if (task.assignee_id) return `With ${task.assignee_name ?? 'a colleague'}`
  return 'Waits for somebody of your group'
}

/** What the inbox shows of a task. */
export function presentTask(task: TaskRow, record: RecordName | undefined, user: User, now: Date): TaskView {
  return {
    key: task.key,
    title: task.title,
    elementId: task.element_id,
    processId: task.process_id,
    processInstanceKey: task.instance_key,
    state: task.state,
    assignee: task.assignee_id ? { id: task.assignee_id, name: task.assignee_name ?? 'Unknown' } : null,
    candidateGroups: [
      ...task.candidate_roles.map((role) => `role:${role}`),
      ...task.candidate_teams.map((team) => `team:${team}`),
    ],
    createdAt: task.created_at.toISOString(),
    dueAt: task.due_at?.toISOString() ?? null,
    slaState: slaStateOf(task, now),
    priority: task.priority,
    client: task.client_id ? { id: task.client_id, name: task.client_name ?? '' } : null,
    record: record ?? null,
    why: whyOf(task, user, now),
    rowVersion: task.row_version,
  }
}
