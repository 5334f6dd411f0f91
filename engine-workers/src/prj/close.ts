import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { licenceRepository } from '@zippcrm/domain/projects/liaison.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { withdrawRequests } from '@zippcrm/domain/projects/withdraw-requests.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { z } from 'zod'
import { firmName } from '../mail/firm-name.ts'
import { tellClient } from '../mail/tell-client.ts'
import { licenceIssuedMail } from '../mail/templates/licence-issued.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

/**
 * Serves "Close project" in regulated-project: completes the project on its stored licence (PRJ-20), opens the
 * certificate to the client and tells them.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const closeProject = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'prj.close',
    input: z.object({ projectId: z.uuid() }),
    output: z.object({}),

    async handle({ projectId }, { trx, clock, companyId }) {
      const project = await projectRepository.findForUpdate(projectId, trx)
      const licence = await licenceRepository.of(projectId, trx)
      if (!project || !licence) {
        throw new Error(
          `LICENCE_DETAILS_REQUIRED project ${projectId} has no stored licence. Store it, then retry.`,
        )
      }
      await projectRepository.patch(
        projectId,
        { status: 'completed', issuedOn: licence.issuedOn, progressPct: 100 },
        trx,
      )
      await documentRepository.patch(
        licence.documentId,
        {
          folder: 'Issued',
          portalVisible: true,
          issuedOn: licence.issuedOn,
          expiresOn: licence.expiresOn,
          referenceNo: licence.licenceNo,
        },
        trx,
      )
      await slaClocks.stop({ subjectKind: 'project', subjectId: projectId }, trx)
      await withdrawRequests(
        await documentRequestRepository.openOf(projectId, trx),
        { state: 'cancelled', reason: 'The matter is complete', now: clock.now() },
        trx,
      )

      const firm = await firmName(companyId, trx)
      const link = `/matters/${projectId}`
      await tellClient(
        {
          companyId,
          clientId: project.clientId,
          dedupeKey: `licence-issued:${projectId}`,
          template: 'licence_issued',
          kind: 'licence-issued',
          title: 'Your registration has been granted',
          body: licence.licenceNo,
          link,
          record: { kind: 'project', id: projectId },
          mail: (recipient) =>
            licenceIssuedMail({
              firm,
              recipient: recipient.name,
              matter: project.title,
              licenceNo: licence.licenceNo,
              issuedOn: licence.issuedOn,
              url: `${portalUrl}${link}`,
            }),
        },
        trx,
      )
      await tell(
        {
          companyId,
          topic: 'project.completed',
          entity: 'project',
          entityId: projectId,
          clientId: project.clientId,
          audience: 'both',
        },
        trx,
      )
      return {}
    },
  })
