import type { Trx } from '../database/trx.ts'

export interface Act {
  companyId: string
  /** Name of the business act, e.g. `incident.retry`. */
  action: string
  entity: string
  entityId?: string | null
  reason?: string
  /** What changed, as the audit trigger writes it. */
  diff?: { field: string; old: unknown; new: unknown }[]
  processInstanceKey?: string
  elementId?: string
}

/**
 * Writes the audit row of an act that changes no business row, such as an operation on a process instance (ENG-23).
 * Who acts and in which request comes from the transaction.
 */
export async function noteAct(act: Act, trx: Trx): Promise<void> {
  await trx('audit_log').insert({
    company_id: act.companyId,
    actor_kind: trx.raw('app_actor_kind()'),
    actor_id: trx.raw('app_user()'),
    action: act.action,
    entity: act.entity,
    entity_id: act.entityId ?? null,
    diff: JSON.stringify(act.diff ?? []),
    reason: act.reason ?? null,
    request_id: trx.raw(`app_setting('request_id')`),
    ip: trx.raw(`app_setting('ip')::inet`),
    process_instance_key: act.processInstanceKey ?? null,
    element_id: act.elementId ?? null,
  })
}
