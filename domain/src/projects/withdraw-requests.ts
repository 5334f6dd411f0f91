import type { Trx } from '../database/trx.ts'
import { tell } from '../live/tell.ts'
import { outbox } from '../outbox/outbox.ts'
import { slaClocks } from '../sla/sla-clock.ts'
import { documentRequestRepository } from './document-request.repository.ts'
import type { DocumentRequest } from './records.ts'

/**
 * Takes open requests back: nobody waits for them any more. Their deadlines and process instances end; an instance
 * that has not been recorded yet ends itself when it finds its request closed.
 */
export async function withdrawRequests(
  requests: readonly DocumentRequest[],
  { state, reason, now }: { state: 'cancelled' | 'waived'; reason: string; now: Date },
  trx: Trx,
): Promise<void> {
  for (const request of requests) {
    const { id, companyId, clientId } = request
    await documentRequestRepository.patch(id, { state, closedAt: now, closedReason: reason }, trx)
    await slaClocks.stop({ subjectKind: 'document-request', subjectId: id }, trx)
    const processInstanceKey = request.processInstanceKey ?? (await runningInstance(id, trx))
    if (processInstanceKey) {
      await outbox.cancelInstance(
        { companyId, subject: `document-request:${id}`, processInstanceKey: String(processInstanceKey) },
        trx,
      )
    }
    await tell(
      {
        companyId,
        topic: 'document-request.changed',
        entity: 'document_request',
        entityId: id,
        clientId,
        audience: 'both',
      },
      trx,
    )
  }
}

async function runningInstance(requestId: string, trx: Trx): Promise<string | undefined> {
  const instance = await trx('process_instance')
    .where({ subject_kind: 'document-request', subject_id: requestId, state: 'active' })
    .first(trx.raw('key::text as key'))
  return instance?.key
}
