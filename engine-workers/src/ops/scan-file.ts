import { z } from 'zod'
import { defer, defineWorker } from '../worker.ts'

/**
 * Serves "Scan file" in upload-review: the check itself runs outside the job, because it reads the whole file and may
 * have to wait for the scanner.
 *
 * Safe to repeat: each delivery of one job asks for the same check; a new turn after *Scanner down* asks again.
 */
export const scanFile = () =>
  defineWorker({
    type: 'ops.scan-file',
    input: z.object({ uploadId: z.uuid() }),
    output: z.object({ scanState: z.enum(['clean', 'infected', 'error']), reviewNeeded: z.boolean() }),

    async handle({ uploadId }, { job }) {
      return defer({
        kind: 'scan',
        naturalKey: `scan:${uploadId}:${job.key}`,
        payload: { uploadId, processInstanceKey: job.processInstanceKey },
      })
    },
  })
