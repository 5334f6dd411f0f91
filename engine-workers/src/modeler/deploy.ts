import { modelChangeRepository } from '@zippcrm/domain/modeler/model-change.repository.ts'
import { z } from 'zod'
import { defer, defineWorker } from '../worker.ts'
import { changeOf } from './change-facts.ts'

/**
 * Serves "Deploy change" in process-change: notes who approved, then deploys outside the job.
 *
 * Safe to repeat: the effect has one key for each change, and the engine makes no new version of what it has already.
 */
export const deployChange = () =>
  defineWorker({
    type: 'model.deploy',
    input: z.object({ changeId: z.uuid(), submissionId: z.uuid() }),
    output: z.object({}),

    async handle({ changeId, submissionId }, { trx, submission }) {
      const change = await changeOf(changeId, trx)
      const { by, at } = await submission(submissionId)
      await modelChangeRepository.patch(
        change.id,
        { state: 'approved', decidedBy: by, decidedAt: new Date(at) },
        trx,
      )
      return defer({ kind: 'model-deploy', naturalKey: `model-deploy:${changeId}`, payload: { changeId } })
    },
  })
