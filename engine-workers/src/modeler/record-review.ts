import { modelChangeRepository } from '@zippcrm/domain/modeler/model-change.repository.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'
import { changeOf } from './change-facts.ts'
import { tellChange } from './tell-change.ts'

/**
 * Serves "Record review" in process-change: who looked at the difference, and whether it may go on.
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const recordReview = () =>
  defineWorker({
    type: 'model.record-review',
    input: z.object({ changeId: z.uuid(), submissionId: z.uuid() }),
    output: z.object({}),

    async handle({ changeId, submissionId }, { trx, submission }) {
      const change = await changeOf(changeId, trx)
      const { by, at, outcome } = await submission(submissionId)
      const reviewed = outcome === 'accept' ? ({ state: 'reviewed' } as const) : {}
      await modelChangeRepository.patch(
        change.id,
        { ...reviewed, reviewedBy: by, reviewedAt: new Date(at) },
        trx,
      )
      await tellChange(change, trx)
      return {}
    },
  })
