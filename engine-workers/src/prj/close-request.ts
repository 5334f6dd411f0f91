import { tell } from '@zippcrm/domain/live/tell.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Close request" in document-request: what was asked for is there (PRJ-27).
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const closeRequest = () =>
  defineWorker({
    type: 'prj.close-request',
    input: z.object({ requestId: z.uuid() }),
    output: z.object({}),

    async handle({ requestId }, { trx, clock, companyId }) {
      const request = await documentRequestRepository.findForUpdate(requestId, trx)
      if (!request) throw new Error(`There is no document request ${requestId}`)
      await documentRequestRepository.patch(
        requestId,
        { state: 'accepted', closedAt: clock.now(), clientReason: null },
        trx,
      )
      await slaClocks.stop({ subjectKind: 'document-request', subjectId: requestId }, trx)
      await tell(
        {
          companyId,
          topic: 'document-request.changed',
          entity: 'document_request',
          entityId: requestId,
          clientId: request.clientId,
          audience: 'both',
        },
        trx,
      )
      return {}
    },
  })
