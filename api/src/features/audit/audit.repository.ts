import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface AuditRow {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  actorName: string | null
  onBehalfOf: string | null
  onBehalfOfName: string | null
  action: string
  entity: string
  entityId: string | null
  diff: { field: string; old: unknown; new: unknown }[]
  reason: string | null
  processInstanceKey: string | null
  elementId: string | null
}

export interface AuditFilter {
  actorId?: string
  /** Only these kinds of records. */
  entities?: readonly string[]
  entityId?: string
  action?: string
  from?: string
  to?: string
  /** Id of the last row of the page before. */
  before?: string
  limit: number
}

/** Reads the audit trail, newest first; one row more than asked for. */
export async function auditRows(filter: AuditFilter, trx: Trx): Promise<AuditRow[]> {
  const where = ['true']
  const bindings: unknown[] = []
  const narrow = (condition: string, value: unknown) => {
    if (value === undefined) return
    where.push(condition)
    bindings.push(value)
  }
  narrow('a.actor_id = ?::uuid', filter.actorId)
  narrow('a.entity = any(?::text[])', filter.entities)
  narrow('a.entity_id = ?::uuid', filter.entityId)
  narrow('a.action = ?', filter.action)
  narrow('a.at >= ?::timestamptz', filter.from)
  narrow('a.at < ?::timestamptz', filter.to)
  narrow('a.id < ?::bigint', filter.before)
  const { rows } = await trx.raw(
    `select a.id::text, a.at, a.actor_kind as "actorKind", a.actor_id as "actorId", a.on_behalf_of as "onBehalfOf",
            a.action, a.entity, a.entity_id as "entityId", a.diff, a.reason, a.process_instance_key::text as "processInstanceKey",
            a.element_id as "elementId", coalesce(s.full_name, p.contact_name) as "actorName",
            coalesce(bs.full_name, bp.contact_name) as "onBehalfOfName"
       from audit_log a
       left join staff_user s on s.id = a.actor_id left join portal_user p on p.id = a.actor_id
       left join staff_user bs on bs.id = a.on_behalf_of left join portal_user bp on bp.id = a.on_behalf_of
      where ${where.join(' and ')} order by a.id desc limit ?`,
    [...bindings, filter.limit + 1] as never,
  )
  return rows
}
