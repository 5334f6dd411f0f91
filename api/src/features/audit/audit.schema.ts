import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const AuditQuery = PageQuery.extend({
  actorId: z.uuid().optional(),
  entity: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional(),
  entityId: z.uuid().optional(),
  action: z.string().max(100).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const AuditExportQuery = AuditQuery.omit({ cursor: true, limit: true })
export type AuditExportQuery = z.infer<typeof AuditExportQuery>

export const AuditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.object({ kind: z.string(), id: z.uuid().nullable(), name: z.string().nullable() }),
  onBehalfOf: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.uuid().nullable(),
  changes: z.array(z.object({ field: z.string(), old: z.unknown(), new: z.unknown() })),
  reason: z.string().nullable(),
  processInstanceKey: z.string().nullable(),
  elementId: z.string().nullable(),
})

export const HistoryParams = z.object({ entity: z.string().regex(/^[a-z_]{1,60}$/), id: z.uuid() })
