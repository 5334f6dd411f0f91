import { z } from 'zod'
import { InstanceClient, InstanceRecord } from './processes.schema.ts'

export const StalledQuery = z.object({
  process: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const Stalled = z.object({
  key: z.string(),
  processInstanceKey: z.string(),
  processId: z.string(),
  processName: z.string(),
  version: z.number(),
  elementId: z.string(),
  elementName: z.string(),
  since: z.string(),
  standsMs: z.number(),
  usualMs: z.number().nullable().describe('95 of 100 passages took no longer; null without a past'),
  record: InstanceRecord,
  client: InstanceClient,
})

export const Pulse = z.object({
  state: z.enum(['live', 'behind', 'silent']).describe('behind from 10 s, silent from 60 s'),
  lagMs: z.number().describe('How far the screens are behind the engine'),
  recordedAt: z.string().nullable(),
  waiting: z.number().describe('Commands on their way to the engine'),
  incidents: z.number().describe('Open incidents that the caller may see'),
  refused: z.number().describe('Commands the engine refused'),
  approvals: z.number().describe('Operations that wait for you as the second person'),
  workers: z.array(
    z.object({
      type: z.string(),
      state: z.enum(['working', 'late']).describe('late = work lies there for more than 30 s'),
      waiting: z.number(),
      failing: z.number().describe('Jobs between two tries, or with an incident'),
      oldestAt: z.string().nullable(),
    }),
  ),
})
