import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { scanWithoutScanner } from '@zippcrm/domain/documents/scan.ts'
import type { Storage } from '@zippcrm/domain/documents/storage.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Scan file" in upload-review. Without a virus scanner the version is marked `not_scanned`, which every screen
 * shows, and a person looks at it next; the test virus is locked away (POR-17).
 *
 * Safe to repeat: reads the stored bytes and writes the same finding.
 */
export const scanFile = ({ storage }: { storage: Storage }) =>
  defineWorker({
    type: 'ops.scan-file',
    input: z.object({ uploadId: z.uuid() }),
    output: z.object({ scanState: z.enum(['clean', 'infected', 'error']) }),

    async handle({ uploadId }, { trx, clock, companyId, job, log }) {
      const upload = await documentRepository.findUploadForUpdate(uploadId, trx)
      if (!upload) throw new Error(`There is no upload ${uploadId}`)
      const version = (await documentRepository.findVersion(upload.documentVersionId, trx))!
      const scan = await scanWithoutScanner(await storage.get(version.storageKey))

      await documentRepository.patchVersion(
        version.id,
        { scanState: scan.state, scanEngine: scan.engine, scannedAt: clock.now() },
        trx,
      )
      const infected = scan.state === 'infected'
      await documentRepository.patchUpload(
        uploadId,
        { state: infected ? 'infected' : 'under_review', processInstanceKey: job.processInstanceKey },
        trx,
      )
      await tell(
        {
          companyId,
          topic: 'upload.changed',
          entity: 'upload',
          entityId: uploadId,
          clientId: upload.clientId,
          audience: 'both',
        },
        trx,
      )
      log.info({ uploadId, scan: scan.state }, 'file checked')
      return { scanState: infected ? ('infected' as const) : ('clean' as const) }
    },
  })
