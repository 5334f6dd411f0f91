import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { assertExpiryKnown, assertMayReview } from '@zippcrm/domain/documents/review-checks.ts'
import { tellUploadChanged } from '@zippcrm/domain/documents/tell-upload.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'
import { answerRequest } from './answer-request.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)
const ReviewAnswer = z.object({
  outcome: z.enum(['accept', 'reject']),
  clientReason: text,
  internalNote: text,
  expiresOn: z.iso.date().nullish().catch(null),
})

/**
 * Serves "Record decision" in upload-review: the file is accepted, or refused with a reason the client reads, and a
 * waiting request is answered (PRJ-27, DOC-11).
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const recordUploadDecision = () =>
  defineWorker({
    type: 'ops.record-decision',
    input: z.object({ uploadId: z.uuid(), submissionId: z.uuid() }),
    output: z.object({ uploadAccepted: z.boolean() }),

    async handle({ uploadId, submissionId }, { trx, submission }) {
      const decided = await submission(submissionId)
      const answer = ReviewAnswer.parse({ ...decided.data, outcome: decided.outcome })
      const upload = await documentRepository.findUploadForUpdate(uploadId, trx)
      if (!upload) throw new Error(`There is no upload ${uploadId}`)
      assertMayReview(upload, decided.by, answer)
      const document = (await documentRepository.find(upload.documentId, trx))!
      if (answer.outcome === 'accept') assertExpiryKnown(document, answer.expiresOn)

      const uploadAccepted = answer.outcome === 'accept'
      await documentRepository.patchUpload(
        uploadId,
        {
          state: uploadAccepted ? 'accepted' : 'rejected',
          reviewerId: decided.by,
          decidedAt: new Date(decided.at),
          clientReason: uploadAccepted ? null : answer.clientReason,
          internalNote: answer.internalNote,
        },
        trx,
      )
      if (uploadAccepted && answer.expiresOn)
        await documentRepository.patch(upload.documentId, { expiresOn: answer.expiresOn }, trx)
      if (!uploadAccepted) await documentRepository.archiveIfNothingGood(upload.documentId, trx)
      await slaClocks.stop({ subjectKind: 'upload', subjectId: uploadId }, trx)
      await answerRequest(upload, { accepted: uploadAccepted, clientReason: answer.clientReason }, trx)
      await tellUploadChanged(upload, trx)
      return { uploadAccepted }
    },
  })
