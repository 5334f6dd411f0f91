import type { Trx } from '../database/trx.ts'

export interface LiveEvent {
  companyId: string
  /** `object.past-participle`, e.g. `project.changed`. */
  topic: string
  entity: string
  entityId: string
  clientId?: string | null
  audience?: 'staff' | 'portal' | 'both'
}

/** Tells open screens that a record changed; they hear it after commit. */
export async function tell(
  { companyId, topic, entity, entityId, clientId = null, audience = 'staff' }: LiveEvent,
  trx: Trx,
): Promise<void> {
  await trx('live_event').insert({
    company_id: companyId,
    topic,
    entity,
    entity_id: entityId,
    client_id: clientId,
    audience,
  })
}
