import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const engineKey = z.string().regex(/^\d{1,19}$/)
const processId = z.string().min(1).max(120)
export const InstanceKey = z.object({ instanceKey: engineKey })
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
  element: z.string().max(200).optional().describe('Id of an element at which the instance stands'),
  error: z.string().trim().max(200).optional().describe('Part of the message of an open incident'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .describe('With an open incident of this cause'),
  variable: z
    .string()
    .regex(/^\s*[\w.-]+\s*=/)
    .max(400)
    .optional()
    .describe('name=value of a variable of the whole instance; personal ones are refused'),
  startedFrom: z.iso.datetime().optional(),
  startedTo: z.iso.datetime().optional().describe('Not included'),
})
export type InstanceQuery = z.infer<typeof InstanceQuery>

const days = z.coerce.number().int().min(1).max(400)

export const PeriodQuery = z.object({ days: days.default(30).describe('Period for what has ended') })

export const HeatmapQuery = z.object({
  version: z.coerce.number().int().min(1).optional().describe('Newest when not given'),
  days: days.default(30).describe('Period for passages and durations; tokens and incidents are of now'),
})

export const IncidentQuery = PageQuery.extend({
  process: processId.optional(),
  instance: engineKey.optional(),
  fingerprint: z.string().max(16).optional(),
  state: z.enum(['open', 'any']).default('open'),
})

export const InstanceRecord = z
  .object({
    kind: z.string(),
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    projectId: z.string().nullable(),
  })
  .nullable()
export const InstanceClient = z.object({ id: z.string(), name: z.string() }).nullable()

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
  record: InstanceRecord,
  client: InstanceClient,
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
  record: InstanceRecord,
  client: InstanceClient,
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

export const Heatmap = z.object({
  processId: z.string(),
  name: z.string(),
  version: z.number(),
  xml: z.string(),
  elements: z.array(
    z.object({
      elementId: z.string(),
      name: z.string(),
      active: z.number(),
      incidents: z.number(),
      completed: z.number(),
      meanMs: z.number().nullable(),
      p95Ms: z.number().nullable(),
      workedMs: z
        .number()
        .nullable()
        .describe('From claim to completion, all tasks of the period together; null where nobody worked'),
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
  clientNames: z.array(z.string()).describe('The first few'),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
})
