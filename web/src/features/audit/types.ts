export interface AuditEntry {
  id: string
  at: string
  actor: { kind: string; id: string | null; name: string | null }
  onBehalfOf: { id: string; name: string | null } | null
  action: string
  entity: string
  entityId: string | null
  changes: { field: string; old: unknown; new: unknown }[]
  reason: string | null
  processInstanceKey: string | null
  elementId: string | null
}
