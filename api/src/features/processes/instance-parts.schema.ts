import { z } from 'zod'
import { InstanceView } from './processes.schema.ts'

export const HistoryEntry = z.object({
  key: z.string(),
  elementId: z.string(),
  elementName: z.string(),
  elementType: z.string(),
  state: z.enum(['active', 'completed', 'terminated', 'incident']),
  enteredAt: z.string(),
  leftAt: z.string().nullable(),
  durationMs: z.number().nullable(),
  who: z.string().nullable(),
})

export const VariableView = z.object({
  name: z.string(),
  value: z.unknown(),
  masked: z.boolean(),
  scope: z.string().nullable().describe('Element that holds it; null = the whole instance'),
  updatedAt: z.string(),
  changes: z.number().describe('How often it was written'),
})

export const VariableChange = z.object({
  name: z.string(),
  value: z.unknown(),
  masked: z.boolean(),
  scope: z.string().nullable(),
  at: z.string(),
})

export const JobView = z.object({
  key: z.string(),
  type: z.string(),
  elementId: z.string(),
  elementName: z.string(),
  state: z.string(),
  retries: z.number(),
  worker: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const TimerView = z.object({
  key: z.string(),
  elementId: z.string(),
  elementName: z.string(),
  state: z.string(),
  dueAt: z.string(),
})

export const MessageView = z.object({
  key: z.string(),
  elementId: z.string(),
  elementName: z.string(),
  name: z.string(),
  correlationKey: z.string().nullable(),
  state: z.string(),
  updatedAt: z.string(),
})

const named = z.object({ name: z.string(), value: z.unknown() })

export const DecisionView = z.object({
  key: z.string(),
  elementId: z.string(),
  elementName: z.string(),
  decisionId: z.string(),
  decisionName: z.string(),
  decisionVersion: z.number(),
  output: z.unknown(),
  evaluated: z.array(
    z.object({
      decisionId: z.string(),
      name: z.string(),
      type: z.string(),
      output: z.unknown(),
      inputs: z.array(named),
      rules: z
        .array(z.object({ row: z.number(), outputs: z.array(named) }))
        .describe('Rows that matched, counted from 1'),
    }),
  ),
  failure: z.string().nullable(),
  at: z.string(),
})

export const Relative = InstanceView.extend({
  relation: z.enum(['calling', 'called', 'record']).describe('record = of the same business record'),
})

export const Replay = z.object({
  elements: z.array(
    z.object({
      elementId: z.string(),
      state: z.enum(['active', 'completed', 'terminated']),
      enteredAt: z.string(),
      leftAt: z.string().nullable(),
    }),
  ),
  flows: z.array(z.object({ flowId: z.string(), at: z.string() })),
  incidents: z.array(z.object({ elementId: z.string(), from: z.string(), until: z.string().nullable() })),
})
