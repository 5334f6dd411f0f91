import { elementsOfWork } from '@zippcrm/domain/tasks/kinds-of-work.ts'
import type { z } from 'zod'
import type { TaskRows } from './task-rows.ts'
import type { TaskQuery } from './tasks.schema.ts'

export type TaskFilter = Omit<z.infer<typeof TaskQuery>, 'view' | 'cursor' | 'limit' | 'sort'>

const dayMs = 86_400_000

/** Tasks due later than this are left out; undefined when due dates do not matter. */
export function dueBefore({ due, sla }: TaskFilter, now: Date): Date | undefined {
  if (due === 'overdue' || sla === 'late') return now
  if (due === 'today') return new Date(now.getTime() + dayMs)
  return due === 'week' ? new Date(now.getTime() + 7 * dayMs) : undefined
}

/** Narrows tasks to what the person looks for. */
export function applyFilter(tasks: TaskRows, filter: TaskFilter, now: Date): TaskRows {
  const before = dueBefore(filter, now)
  if (before) tasks.where('t.due_at', '<', before)
  if (filter.sla === 'due_soon') tasks.where('t.warn_at', '<', now).where('t.due_at', '>=', now)
  if (filter.sla === 'on_track')
    tasks.whereRaw('coalesce(t.due_at >= ?, true)', [now]).whereRaw('coalesce(t.warn_at >= ?, true)', [now])
  if (filter.process) tasks.where('t.process_id', filter.process)
  if (filter.work) tasks.whereIn('t.element_id', elementsOfWork[filter.work])
  if (filter.element) tasks.where('t.element_id', filter.element)
  if (filter.stage) tasks.where('p.stage', filter.stage)
  if (filter.clientId) tasks.where('t.client_id', filter.clientId)
  if (filter.projectId) tasks.where('t.project_id', filter.projectId)
  if (filter.priority) tasks.where('t.priority', filter.priority === 'high' ? '>' : '<=', 50)
  if (filter.assigneeId) tasks.where('t.assignee_id', filter.assigneeId)
  if (filter.q)
    tasks.whereRaw(
      `(t.find_text like all ((select search_words(?))::text[]) or exists (
          select from task_draft d where d.user_id = app_user() and d.engine_id = t.engine_id and d.task_key = t.job_key
             and search_text(draft_text(d.data)) like all ((select search_words(?))::text[])))`,
      [filter.q, filter.q],
    )
  return tasks
}
