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
export const tell = (event: LiveEvent, trx: Trx): Promise<void> => tellAll([event], trx)

/** Tells open screens what changed, all at once. */
export async function tellAll(events: LiveEvent[], trx: Trx): Promise<void> {
  if (events.length === 0) return
  await trx('live_event').insert(
    events.map(({ companyId, topic, entity, entityId, clientId = null, audience = 'staff' }) => ({
      company_id: companyId,
      topic,
      entity,
      entity_id: entityId,
      client_id: clientId,
      audience,
    })),
  )
}
