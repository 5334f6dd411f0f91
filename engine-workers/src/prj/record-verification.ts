import { addDays } from '@zippcrm/domain/calendar/local-date.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { assertMayVerify } from '@zippcrm/domain/projects/gate-checks.ts'
import { milestoneRepository } from '@zippcrm/domain/projects/milestone.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { z } from 'zod'
import { tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Record verification" in upload-review: the item is verified or the paper refused (PRJ-10). A paper is good
 * for the item's days from its issue date, or from today when it carries none.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const recordVerification = () =>
  defineWorker({
    type: 'prj.record-verification',
    input: z.object({ uploadId: z.uuid(), submissionId: z.uuid() }),
    output: z.object({ evidenceVerified: z.boolean() }),

    async handle({ uploadId, submissionId }, { trx, clock, companyId, submission }) {
      const decided = await submission(submissionId)
      const evidence = await checklistRepository.findEvidenceOfUpload(uploadId, trx)
      if (!evidence) throw new Error(`There is no evidence for upload ${uploadId}`)
      const outcome = decided.outcome === 'verify' ? 'verify' : 'reject'
      const reason = typeof decided.data.reason === 'string' ? decided.data.reason : null
      assertMayVerify(evidence, decided.by, { outcome, reason })

      const project = (await projectRepository.findForUpdate(evidence.projectId, trx))!
      const item = (await checklistRepository.find(evidence.checklistItemId, trx))!
      const version = (await documentRepository.findVersion(evidence.documentVersionId, trx))!
      const document = (await documentRepository.find(version.documentId, trx))!
      const ages =
        item.evidenceValidDays === null
          ? null
          : addDays(document.issuedOn ?? clock.today(), item.evidenceValidDays)
      const validUntil = [document.expiresOn, ages].filter((day) => day !== null).sort()[0] ?? null

      await checklistRepository.patchEvidence(
        evidence.id,
        {
          state: outcome === 'verify' ? 'verified' : 'rejected',
          decidedBy: decided.by,
          decidedAt: new Date(decided.at),
          rejectReason: outcome === 'reject' ? reason : null,
          validUntil: outcome === 'verify' ? validUntil : null,
        },
        trx,
      )
      const moved = await checklistRepository.refreshState(item.id, clock.today(), trx)
      if (moved.state === 'verified') {
        await milestoneRepository.reach(
          { projectId: project.id, trigger: 'checklist_item_verified', triggerRef: item.ruleItemKey },
          clock.now(),
          trx,
        )
      }
      if (outcome === 'reject') {
        await tellStaff(
          {
            companyId,
            userIds: [
              project.leadConsultantId,
              project.managerId,
              evidence.submittedByKind === 'user' ? evidence.submittedBy : null,
            ],
            dedupeKey: `evidence-rejected:${evidence.id}`,
            kind: 'evidence-rejected',
            title: `${project.title}: "${item.title}" was not accepted as evidence`,
            body: reason ?? '',
            link: `/projects/${project.id}/checklist`,
            clientId: project.clientId,
          },
          trx,
        )
      }
      await projectRepository.refreshProgress(project.id, trx)
      await tell(
        {
          companyId,
          topic: 'project.changed',
          entity: 'project',
          entityId: project.id,
          clientId: project.clientId,
          audience: 'both',
        },
        trx,
      )
      return { evidenceVerified: outcome === 'verify' }
    },
  })
