import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { tellUploadChanged } from '@zippcrm/domain/documents/tell-upload.ts'
import { z } from 'zod'
import { peopleOf, tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'
import { answerRequest } from './answer-request.ts'

/** What the client reads about an infected file. */
export const infectedReason =
  'Our virus check refused the file. Please check your computer and send another copy.'

/**
 * Serves "Quarantine file" in upload-review: the file is locked away for good, the client is asked for another copy and
 * operations is told (POR-17).
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const quarantine = () =>
  defineWorker({
    type: 'ops.quarantine',
    input: z.object({ uploadId: z.uuid() }),
    output: z.object({}),

    async handle({ uploadId }, { trx, companyId, clock }) {
      const upload = await documentRepository.findUploadForUpdate(uploadId, trx)
      if (!upload) throw new Error(`There is no upload ${uploadId}`)
      await documentRepository.patchUpload(
        uploadId,
        { state: 'infected', clientReason: infectedReason, decidedAt: clock.now() },
        trx,
      )
      await documentRepository.archiveIfNothingGood(upload.documentId, trx)
      await answerRequest(upload, { accepted: false, clientReason: infectedReason }, trx)
      await tellStaff(
        {
          companyId,
          userIds: await peopleOf('operations', companyId, trx),
          dedupeKey: `upload-infected:${uploadId}`,
          kind: 'upload-infected',
          title: 'An infected file was locked away',
          link: `/ops/uploads/${uploadId}`,
          clientId: upload.clientId,
        },
        trx,
      )
      await tellUploadChanged(upload, trx)
      return {}
    },
  })
