import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const TaskKey = z.object({ taskKey: z.string().regex(/^\d{1,19}$/) })

export const TaskQuery = PageQuery.extend({
  view: z.enum(['mine', 'team', 'all']).default('mine'),
  process: z.string().max(100).optional(),
  element: z.string().max(100).optional(),
  clientId: z.uuid().optional(),
  projectId: z.uuid().optional(),
  due: z.enum(['overdue', 'today', 'week']).optional(),
  q: z.string().max(200).optional(),
})

export const Person = z.object({ id: z.string(), name: z.string() })

export const TaskView = z.object({
  key: z.string(),
  title: z.string(),
  elementId: z.string(),
  processId: z.string(),
  processInstanceKey: z.string(),
  state: z.enum(['open', 'completing', 'completed', 'withdrawn']),
  assignee: Person.nullable(),
  candidateGroups: z.array(z.string()),
  createdAt: z.string(),
  dueAt: z.string().nullable(),
  slaState: z.enum(['on_track', 'due_soon', 'late']),
  priority: z.number(),
  client: z.object({ id: z.string(), name: z.string() }).nullable(),
  record: z
    .object({
      kind: z.string(),
      id: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      projectId: z.string().nullable(),
    })
    .nullable(),
  why: z.string(),
  rowVersion: z.number(),
})
export type TaskView = z.infer<typeof TaskView>

export const TaskDetail = TaskView.extend({
  form: z.object({ id: z.string(), schema: z.record(z.string(), z.unknown()) }).nullable(),
  data: z.record(z.string(), z.unknown()),
  draft: z.record(z.string(), z.unknown()).nullable(),
})

export const CompleteTask = z.strictObject({
  outcome: z.string().max(60).optional(),
  data: z.record(z.string(), z.unknown()).default({}),
})

export const DelegateTask = z.strictObject({ to: z.uuid(), reason: z.string().min(3).max(500) })
export const ReleaseTask = z.strictObject({ reason: z.string().min(3).max(500).optional() })
export const SaveDraft = z.strictObject({ data: z.record(z.string(), z.unknown()) })

export const TaskCounts = z.object({
  mine: z.number(),
  team: z.number(),
  all: z.number(),
  overdue: z.number(),
})
