import { invitationRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { z } from 'zod'
import { defer, defineWorker } from '../worker.ts'

/**
 * Serves "Find or create identity" in portal-invitation, the first time and again after "Fix contact e-mail": takes a
 * corrected address over and hands the rest to the effect `portal-identity`, because the account lives at the
 * sign-in service.
 *
 * Safe to repeat: the effect finds what is there already.
 */
export const findOrCreateIdentity = () =>
  defineWorker({
    type: 'por.find-or-create-identity',
    input: z.object({ invitationId: z.uuid(), submissionId: z.uuid().nullish() }),
    output: z.object({ portalUserId: z.uuid() }),

    async handle({ invitationId, submissionId }, { trx, companyId, job, submission }) {
      const invitation = await invitationRepository.find(invitationId, trx)
      if (!invitation) throw new Error(`There is no portal invitation ${invitationId}`)
      const processInstanceKey = job.processInstanceKey
      if (invitation.state === 'cancelled') {
        // Withdrawn before this run began: nothing may be created for it any more.
        await outbox.cancelInstance(
          { companyId, subject: `portal-invitation:${invitationId}`, processInstanceKey },
          trx,
        )
        return { portalUserId: invitation.portalUserId ?? invitationId }
      }
      const corrected = submissionId
        ? String((await submission(submissionId)).data.email ?? '').trim()
        : undefined
      await invitationRepository.patch(
        invitationId,
        { processInstanceKey, ...(corrected && { email: corrected }) },
        trx,
      )
      if (corrected && invitation.contactId) {
        await trx('contact').where({ id: invitation.contactId }).update({ email: corrected })
      }
      return defer({
        kind: 'portal-identity',
        naturalKey: `portal-identity:${invitationId}:${job.key}`,
        payload: { invitationId },
        maxAttempts: 5,
      })
    },
  })
