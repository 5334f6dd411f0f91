import { invitationRepository, portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { tellPortalUserChanged } from '@zippcrm/domain/identity/portal-invitations.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Grant access" in portal-invitation: from now on the person may see this client.
 *
 * Safe to repeat: access to a client exists once.
 */
export const grantAccess = () =>
  defineWorker({
    type: 'por.grant-access',
    input: z.object({ invitationId: z.uuid(), portalUserId: z.uuid() }),
    output: z.object({}),

    async handle({ invitationId, portalUserId }, { trx, companyId }) {
      const invitation = await invitationRepository.find(invitationId, trx)
      if (!invitation) throw new Error(`There is no portal invitation ${invitationId}`)
      if (invitation.state === 'cancelled') return {}
      const { clientId } = invitation
      await portalRepository.grant({ companyId, portalUserId, clientId }, trx)
      await tellPortalUserChanged({ companyId, clientId, portalUserId }, trx)
      return {}
    },
  })
