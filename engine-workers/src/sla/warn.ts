import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { z } from 'zod'
import { firmName } from '../mail/firm-name.ts'
import { tellClient } from '../mail/tell-client.ts'
import { tellStaff } from '../mail/tell-staff.ts'
import { documentRequestMail } from '../mail/templates/document-request.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'
import { runningClock, subjectOf } from './clock-subject.ts'

/**
 * Serves "Warn owner" in sla-clock: tells the owner that a deadline is near, and reminds the client of an open request.
 *
 * Safe to repeat: notices carry the clock's id; a stopped clock does nothing.
 */
export const warnOwner = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'sla.warn',
    input: z.object({ clockId: z.uuid() }),
    output: z.object({}),

    async handle({ clockId }, { trx, companyId }) {
      const clock = await runningClock(clockId, trx)
      const subject = clock && (await subjectOf(clock, trx))
      if (!clock || !subject) return {}
      await trx('sla_clock').where({ id: clockId, state: 'running' }).update({ state: 'warned' })
      await tellStaff(
        {
          companyId,
          userIds: subject.owners,
          dedupeKey: `sla-warned:${clockId}`,
          kind: 'deadline-near',
          title: `Due soon: ${subject.title}`,
          link: subject.link,
          clientId: subject.clientId,
        },
        trx,
      )

      const request =
        clock.subject_kind === 'document-request'
          ? await documentRequestRepository.findForUpdate(clock.subject_id, trx)
          : undefined
      if (request && (request.state === 'open' || request.state === 'overdue')) {
        const firm = await firmName(companyId, trx)
        await documentRequestRepository.patch(request.id, { remindersSent: request.remindersSent + 1 }, trx)
        await tellClient(
          {
            companyId,
            clientId: request.clientId,
            only: request.recipients,
            dedupeKey: `request-reminder:${clockId}`,
            template: 'request_reminder',
            kind: 'request-reminder',
            title: `Reminder: ${request.title}`,
            link: `/requests/${request.id}`,
            record: { kind: 'document_request', id: request.id },
            mail: (recipient) =>
              documentRequestMail({
                firm,
                recipient: recipient.name,
                title: request.title,
                instructions: request.instructions,
                matter: null,
                number: request.number,
                dueOn: request.dueOn,
                allowedTypes: request.allowedTypes,
                maxFiles: request.maxFiles,
                clientReason: null,
                reminder: true,
                url: `${portalUrl}/requests/${request.id}`,
              }),
          },
          trx,
        )
      }
      return {}
    },
  })
