import { endOfDay, warningBefore } from '@zippcrm/domain/calendar/end-of-day.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { z } from 'zod'
import { firmName } from '../mail/firm-name.ts'
import { tellClient } from '../mail/tell-client.ts'
import { tellStaff } from '../mail/tell-staff.ts'
import { documentRequestMail } from '../mail/templates/document-request.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

/**
 * Serves "Notify recipients" in document-request, the first time and again after a file was refused: a mail and a
 * portal notice that lead to the request, and the deadline (PRJ-24, PRJ-27).
 *
 * Safe to repeat: each round of a request has its own key.
 */
export const notifyRecipients = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'prj.notify-recipients',
    input: z.object({ requestId: z.uuid() }),
    output: z.object({}),

    async handle({ requestId }, { trx, clock, companyId, job }) {
      const request = await documentRequestRepository.findForUpdate(requestId, trx)
      if (!request) throw new Error(`There is no document request ${requestId}`)
      if (request.state !== 'open' && request.state !== 'overdue') {
        // Withdrawn before the process reached it: nobody is asked, and the instance ends.
        await outbox.cancelInstance(
          { companyId, subject: `document-request:${requestId}`, processInstanceKey: job.processInstanceKey },
          trx,
        )
        return {}
      }
      const project = request.projectId ? await projectRepository.find(request.projectId, trx) : undefined
      await documentRequestRepository.patch(requestId, { processInstanceKey: job.processInstanceKey }, trx)

      const firm = await firmName(companyId, trx)
      const link = `/requests/${requestId}`
      const told = await tellClient(
        {
          companyId,
          clientId: request.clientId,
          only: request.recipients,
          dedupeKey: `document-request:${requestId}:${job.key}`,
          template: request.clientReason ? 'upload_rejected' : 'document_request',
          kind: request.clientReason ? 'upload-rejected' : 'document-request',
          title: request.clientReason
            ? `Please send "${request.title}" again`
            : `Please send: ${request.title}`,
          body: request.clientReason ?? request.instructions,
          link,
          record: { kind: 'document_request', id: requestId },
          mail: (recipient) =>
            documentRequestMail({
              firm,
              recipient: recipient.name,
              title: request.title,
              instructions: request.instructions,
              matter: project ? `${project.number} ${project.title}` : null,
              number: request.number,
              dueOn: request.dueOn,
              allowedTypes: request.allowedTypes,
              maxFiles: request.maxFiles,
              clientReason: request.clientReason,
              url: `${portalUrl}${link}`,
            }),
        },
        trx,
      )
      if (told === 0) {
        await tellStaff(
          {
            companyId,
            userIds: [request.createdBy, project?.managerId ?? null],
            dedupeKey: `recipient-disabled:${requestId}`,
            kind: 'recipient-disabled',
            title: `Nobody can answer "${request.title}": its recipients have no portal access any more`,
            link: project ? `/projects/${project.id}` : `/clients/${request.clientId}`,
            clientId: request.clientId,
          },
          trx,
        )
      }
      const dueAt = endOfDay(request.dueOn)
      if (dueAt > clock.now()) {
        await slaClocks.start(
          {
            companyId,
            clientId: request.clientId,
            subjectKind: 'document-request',
            subjectId: requestId,
            kind: 'request',
            warnAt: warningBefore(request.dueOn, 3, clock.now()),
            dueAt,
            escalateEvery: 'P7D',
          },
          trx,
        )
      }
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
