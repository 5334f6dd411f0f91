import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import { portalInvitations } from '@zippcrm/domain/identity/portal-invitations.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Invite contact" in client-onboarding: captures the main contact as portal user and starts the invitation,
 * unless the creator opted out or there is no address (POR-01). Nobody waits for the invitation here.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const inviteContact = () =>
  defineWorker({
    type: 'crm.invite-contact',
    input: z.object({ clientId: z.uuid(), inviteToPortal: z.boolean().nullish() }),
    output: z.object({}),

    async handle({ clientId, inviteToPortal }, { trx, companyId, log }) {
      if (inviteToPortal === false) return {}
      const contacts = await clientRepository.contactsOf(clientId, trx)
      const contact = contacts.find(({ email }) => email)
      if (!contact) {
        log.info({ clientId }, 'no contact with an e-mail address to invite')
        return {}
      }
      await portalInvitations.request(
        {
          companyId,
          clientId,
          contactId: contact.id,
          email: contact.email!,
          name: `${contact.firstName} ${contact.lastName}`.trim(),
          reason: 'client_onboarding',
        },
        trx,
      )
      return {}
    },
  })
