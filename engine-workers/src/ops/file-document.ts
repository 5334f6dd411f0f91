import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { stageNames } from '@zippcrm/domain/projects/stages.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "File document" in upload-review: puts an accepted file into its folder and offers it as evidence of the item
 * it is meant for; verifying it stays a decision of its own (PRJ-10, PRJ-27). A passed stage takes no more evidence.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const fileDocument = () =>
  defineWorker({
    type: 'ops.file-document',
    input: z.object({ uploadId: z.uuid() }),
    output: z.object({ forChecklistItem: z.boolean() }),

    async handle({ uploadId }, { trx, clock, companyId }) {
      const upload = await documentRepository.findUploadForUpdate(uploadId, trx)
      if (!upload) throw new Error(`There is no upload ${uploadId}`)
      // A file from staff has no review of its own: filing it is what takes it in.
      if (upload.state === 'under_review')
        await documentRepository.patchUpload(uploadId, { state: 'accepted', decidedAt: clock.now() }, trx)
      const item = upload.checklistItemId
        ? await checklistRepository.find(upload.checklistItemId, trx)
        : undefined
      if (!item) return { forChecklistItem: false }

      await documentRepository.patch(upload.documentId, { folder: stageNames[item.stage] }, trx)
      const stage = await stageRepository.find(item.projectId, item.stage, trx)
      if (stage?.state === 'passed') return { forChecklistItem: false }

      await checklistRepository.insertEvidence(
        {
          id: newId(),
          companyId,
          projectId: item.projectId,
          checklistItemId: item.id,
          documentVersionId: upload.documentVersionId,
          uploadId,
          submittedByKind: upload.source === 'portal' ? 'portal_user' : 'user',
          submittedBy: upload.uploadedBy,
          submittedAt: clock.now(),
        },
        trx,
      )
      await checklistRepository.refreshState(item.id, clock.today(), trx)
      await tell(
        {
          companyId,
          topic: 'project.changed',
          entity: 'project',
          entityId: item.projectId,
          clientId: upload.clientId,
          audience: 'both',
        },
        trx,
      )
      return { forChecklistItem: true }
    },
  })
