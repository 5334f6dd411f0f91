import { invitationRepository, portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { tellPortalUserChanged } from '@zippcrm/domain/identity/portal-invitations.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Mark as active" in portal-invitation, after the contact signed in for the first time.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const markActive = () =>
  defineWorker({
    type: 'por.mark-active',
    input: z.object({ invitationId: z.uuid(), portalUserId: z.uuid() }),
    output: z.object({}),

    async handle({ invitationId, portalUserId }, { trx, companyId, clock }) {
      const { clientId } = await invitationRepository.patch(
        invitationId,
        { state: 'used', usedAt: clock.now() },
        trx,
      )
      const user = await portalRepository.findForUpdate(portalUserId, trx)
      if (user?.status === 'invited') await portalRepository.patch(portalUserId, { status: 'active' }, trx)
      await tellPortalUserChanged({ companyId, clientId, portalUserId }, trx)
      return {}
    },
  })
