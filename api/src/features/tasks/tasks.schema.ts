import { stages } from '@zippcrm/domain/projects/stages.ts'
import { kindsOfWork } from '@zippcrm/domain/tasks/kinds-of-work.ts'
import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const TaskKey = z.object({ taskKey: z.string().regex(/^\d{1,19}$/) })

const view = z.enum(['mine', 'team', 'all']).default('mine')

export const TaskQuery = PageQuery.extend({
  view,
  sort: z.enum(['urgent', 'newest']).default('urgent'),
  process: z.string().max(100).optional(),
  element: z.string().max(100).optional(),
  work: z.enum(kindsOfWork).optional().describe('Kind of work, whatever process it belongs to'),
  stage: z.enum(stages).optional().describe('Stage the matter is in'),
  clientId: z.uuid().optional(),
  projectId: z.uuid().optional(),
  assigneeId: z.uuid().optional(),
  due: z.enum(['overdue', 'today', 'week']).optional(),
  sla: z.enum(['late', 'due_soon', 'on_track']).optional(),
  priority: z.enum(['high', 'normal']).optional(),
  q: z.string().max(200).optional().describe('Words of the title, the record, the client or an own draft'),
})

export const FacetQuery = z.object({ view })
const Facet = z.array(z.object({ id: z.string(), name: z.string(), count: z.number() }))
export const TaskFacets = z.object({ processes: Facet, clients: Facet, stages: Facet })

const Person = z.object({ id: z.string(), name: z.string() })
const StandIn = Person.extend({ until: z.string() })
  .nullable()
  .describe('Who does the work of a person who is away')
export const Colleague = Person.extend({ standIn: StandIn })

export const TaskView = z.object({
  key: z.string(),
  title: z.string(),
  elementId: z.string(),
  processId: z.string(),
  processInstanceKey: z.string(),
  state: z.enum(['open', 'completing', 'completed', 'withdrawn']),
  assignee: Person.nullable(),
  standIn: StandIn,
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
  stage: z.object({ key: z.string(), name: z.string() }).nullable(),
  why: z.string().nullable().describe('Why it is this urgent, in a short phrase'),
  rowVersion: z.number(),
})
export type TaskView = z.infer<typeof TaskView>

export const TaskDetail = TaskView.extend({
  form: z.object({ id: z.string(), schema: z.record(z.string(), z.unknown()) }).nullable(),
  data: z.record(z.string(), z.unknown()),
  draft: z.record(z.string(), z.unknown()).nullable(),
  draftSavedAt: z.string().nullable(),
  mayWork: z.boolean().describe('Whether the caller may claim or complete it'),
})

export const TaskContext = z.object({
  whyMe: z.string(),
  whyDue: z.string().nullable().describe('The calendar rule behind the due date'),
  next: z
    .array(
      z.object({
        answer: z.string().nullable(),
        steps: z.array(z.object({ name: z.string(), kind: z.enum(['person', 'system', 'end']) })),
      }),
    )
    .describe('What follows, read from the model'),
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

const keys = z.array(TaskKey.shape.taskKey).min(1).max(100)
const reason = z.string().min(3).max(500)

export const BulkClaim = z.strictObject({ keys })
export const BulkReassign = z.strictObject({ keys, to: z.uuid(), reason })
export const BulkComplete = CompleteTask.extend({ keys })
export const BulkTaskResult = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      ok: z.boolean(),
      code: z.string().nullable(),
      message: z.string().nullable(),
    }),
  ),
})

export const PulledTask = z.object({
  taskKey: z.string().nullable().describe('null when nothing free waits'),
})
