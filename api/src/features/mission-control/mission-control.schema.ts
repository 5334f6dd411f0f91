import { z } from 'zod'
import { TaskView } from '../tasks/tasks.schema.ts'

export const Tile = z.object({
  key: z.string(),
  label: z.string(),
  count: z.number(),
  to: z.string().describe('Page of the staff app with the list behind the number'),
  tone: z.enum(['primary', 'warning', 'error']),
})
export type Tile = z.infer<typeof Tile>

export const MissionControl = z.object({
  asOf: z.iso.datetime().describe('When it was counted'),
  tiles: z.array(Tile),
  myTasks: z.array(TaskView),
  gates: z.array(
    z.object({
      projectId: z.string(),
      taskKey: z.string(),
      number: z.string(),
      title: z.string(),
      stageName: z.string(),
      client: z.string(),
      dueOn: z.string().nullable(),
    }),
  ),
  uploads: z.array(
    z.object({
      id: z.string(),
      filename: z.string(),
      client: z.string(),
      receivedAt: z.string(),
      requestTitle: z.string().nullable(),
    }),
  ),
  overdue: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      client: z.string(),
      outstandingMinor: z.number(),
      currency: z.string(),
      dueDate: z.string(),
    }),
  ),
})
