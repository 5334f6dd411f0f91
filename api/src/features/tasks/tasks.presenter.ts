import type { RecordName } from '@zippcrm/domain/live/record-names.ts'
import { type Stage, stageNames } from '@zippcrm/domain/projects/stages.ts'
import type { StandIn } from '@zippcrm/domain/tasks/stand-in.ts'
import { urgencyOf } from '@zippcrm/domain/tasks/urgency.ts'
import type { TaskRow } from './task-rows.ts'
import type { TaskView } from './tasks.schema.ts'

const slaStateOf = (task: TaskRow, now: Date): TaskView['slaState'] => {
  if (task.due_at && task.due_at < now) return 'late'
  return task.warn_at && task.warn_at < now ? 'due_soon' : 'on_track'
}

/** What the inbox shows of a task. */
export function presentTask(
  task: TaskRow,
  around: { record: RecordName | undefined; standIn: StandIn | undefined },
  now: Date,
): TaskView {
  const stage = task.project_stage
  return {
    key: task.key,
    title: task.title,
    elementId: task.element_id,
    processId: task.process_id,
    processInstanceKey: task.instance_key,
    state: task.state,
    assignee: task.assignee_id ? { id: task.assignee_id, name: task.assignee_name ?? 'Unknown' } : null,
    standIn: around.standIn ?? null,
    candidateGroups: [
      ...task.candidate_roles.map((role) => `role:${role}`),
      ...task.candidate_teams.map((team) => `team:${team}`),
    ],
    createdAt: task.created_at.toISOString(),
    dueAt: task.due_at?.toISOString() ?? null,
    slaState: slaStateOf(task, now),
    priority: task.priority,
    client: task.client_id ? { id: task.client_id, name: task.client_name ?? '' } : null,
    record: around.record ?? null,
    stage: stage ? { key: stage, name: stageNames[stage as Stage] } : null,
    why:
      task.state === 'open'
        ? urgencyOf(
            { dueAt: task.due_at, clientWaitsSince: task.client_waits_since, priority: task.priority },
            now,
            task.zone,
          )
        : null,
    rowVersion: task.row_version,
  }
}
