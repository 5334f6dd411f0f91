import { setAccountAccess } from '@zippcrm/domain/identity/account-effects.ts'
import { invitationRepository, portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { tellPortalUserChanged } from '@zippcrm/domain/identity/portal-invitations.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Expire invitation" in portal-invitation: the unused account closes until staff send new credentials.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const expireInvitation = () =>
  defineWorker({
    type: 'por.expire-invitation',
    input: z.object({ invitationId: z.uuid(), portalUserId: z.uuid() }),
    output: z.object({}),

    async handle({ invitationId, portalUserId }, { trx, companyId }) {
      const { clientId } = await invitationRepository.patch(invitationId, { state: 'expired' }, trx)
      const user = await portalRepository.findForUpdate(portalUserId, trx)
      if (user?.status === 'invited') {
        await portalRepository.patch(portalUserId, { status: 'captured' }, trx)
        await setAccountAccess(
          { companyId, population: 'portal', subject: user.keycloakSub, enabled: false },
          trx,
        )
      }
      await tellPortalUserChanged({ companyId, clientId, portalUserId }, trx)
      return {}
    },
  })
