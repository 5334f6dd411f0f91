import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const engineKey = z.string().regex(/^\d{1,19}$/)
const processId = z.string().min(1).max(120)
export const InstanceKey = z.object({ instanceKey: engineKey })
export const IncidentKey = z.object({ incidentKey: engineKey })
export const Fingerprint = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{16}$/) })
export const ProcessId = z.object({ processId })
export const GiveReason = z.strictObject({ reason: z.string().trim().min(3).max(500) })

/** `active` means running without an open incident, so that the four states add up. */
export const InstanceState = z.enum(['active', 'incident', 'completed', 'cancelled'])

export const InstanceQuery = PageQuery.extend({
  process: processId.optional(),
  version: z.coerce.number().int().min(1).optional(),
  state: InstanceState.optional().or(z.literal('').transform(() => undefined)),
  q: z.string().trim().max(200).optional(),
  clientId: z.uuid().optional(),
  subjectKind: z.string().max(60).optional(),
  subjectId: z.uuid().optional(),
})

export const HeatmapQuery = z.object({
  version: z.coerce.number().int().min(1).optional().describe('Newest when not given'),
  days: z.coerce.number().int().min(1).max(400).default(90).describe('Instances started in this period'),
})

export const IncidentQuery = PageQuery.extend({
  process: processId.optional(),
  instance: engineKey.optional(),
  fingerprint: z.string().max(16).optional(),
})

const record = z
  .object({
    kind: z.string(),
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    projectId: z.string().nullable(),
  })
  .nullable()
const client = z.object({ id: z.string(), name: z.string() }).nullable()

export const ProcessView = z.object({
  processId: z.string(),
  name: z.string(),
  version: z.number(),
  deployedAt: z.string(),
  active: z.number(),
  incident: z.number(),
  completed: z.number(),
  cancelled: z.number(),
})

export const InstanceView = z.object({
  key: z.string(),
  processId: z.string(),
  processName: z.string(),
  version: z.number(),
  state: InstanceState,
  businessKey: z.string().nullable(),
  record,
  client,
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  parentKey: z.string().nullable(),
  incidents: z.number(),
})
export type InstanceView = z.infer<typeof InstanceView>

export const DiagramElements = z.object({
  processInstanceKey: z.string(),
  xml: z.string(),
  elements: z.array(
    z.object({
      elementId: z.string(),
      state: z.enum(['active', 'completed', 'incident', 'terminated']),
      count: z.number(),
    }),
  ),
  flows: z.array(z.string()),
})

export const IncidentView = z.object({
  key: z.string(),
  type: z.string(),
  message: z.string(),
  processId: z.string(),
  processInstanceKey: z.string(),
  elementId: z.string(),
  elementName: z.string(),
  fingerprint: z.string(),
  state: z.enum(['open', 'resolved']),
  createdAt: z.string(),
  resolvedAt: z.string().nullable(),
  record,
  client,
})

export const InstanceDetail = InstanceView.omit({ incidents: true })
  .extend(DiagramElements.omit({ processInstanceKey: true }).shape)
  .extend({
    waitsFor: z
      .object({
        what: z.string(),
        whom: z.string().nullable(),
        since: z.string().nullable(),
        dueAt: z.string().nullable(),
      })
      .nullable(),
    incidents: z.array(IncidentView),
  })

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

export const Heatmap = z.object({
  processId: z.string(),
  version: z.number(),
  xml: z.string(),
  elements: z.array(
    z.object({
      elementId: z.string(),
      active: z.number(),
      incidents: z.number(),
      completed: z.number(),
      meanMs: z.number().nullable(),
      p95Ms: z.number().nullable(),
    }),
  ),
})

export const IncidentGroup = z.object({
  fingerprint: z.string(),
  processId: z.string(),
  elementId: z.string(),
  elementName: z.string(),
  type: z.string(),
  message: z.string(),
  count: z.number(),
  clients: z.number(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
})
