import { invitationRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { z } from 'zod'
import { firmName } from '../mail/firm-name.ts'
import { portalReminderMail } from '../mail/templates/portal-reminder.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

/**
 * Serves "Send reminder" in portal-invitation, a day after the link went out.
 *
 * Safe to repeat: one reminder for each invitation.
 */
export const sendReminder = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'por.send-reminder',
    input: z.object({ invitationId: z.uuid() }),
    output: z.object({}),

    async handle({ invitationId }, { trx, companyId, clock }) {
      const invitation = await invitationRepository.find(invitationId, trx)
      if (invitation?.state !== 'sent') return {}
      const mail = portalReminderMail({
        firm: await firmName(companyId, trx),
        recipient: invitation.contactName,
        url: `${portalUrl.replace(/\/+$/, '')}/`,
      })
      await outgoingMail.queue(
        {
          companyId,
          dedupeKey: `portal-reminder:${invitationId}`,
          template: 'portal_reminder',
          recipients: [invitation.email],
          ...mail,
          recordKind: 'portal_invitation',
          recordId: invitationId,
          clientId: invitation.clientId,
        },
        trx,
      )
      await invitationRepository.patch(invitationId, { remindedAt: clock.now() }, trx)
      return {}
    },
  })
