import { invitationRepository, portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { z } from 'zod'
import { defer, defineWorker } from '../worker.ts'

/**
 * Serves "Queue credentials" in portal-invitation: the effect `identity-mail` has the one-time link mailed, and waits
 * while mail is not set up (POR-02, POR-05). Somebody who signs in already needs none.
 *
 * Safe to repeat: one mail for each invitation.
 */
export const queueCredentials = () =>
  defineWorker({
    type: 'por.queue-credentials',
    input: z.object({ invitationId: z.uuid(), portalUserId: z.uuid() }),
    output: z.object({}),

    async handle({ invitationId, portalUserId }, { trx, companyId }) {
      const invitation = await invitationRepository.find(invitationId, trx)
      if (invitation?.state === 'cancelled') return {}
      const user = await portalRepository.find(portalUserId, trx)
      if (user?.status === 'active') {
        await outbox.publish(
          {
            companyId,
            subject: `portal-user:${portalUserId}`,
            name: 'portal.activated',
            correlationKey: portalUserId,
          },
          trx,
        )
        return {}
      }
      await invitationRepository.patch(invitationId, { state: 'queued', failureCode: null }, trx)
      return defer({
        kind: 'identity-mail',
        naturalKey: `identity-mail:${invitationId}`,
        payload: { invitationId },
      })
    },
  })
