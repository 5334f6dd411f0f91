import { z } from 'zod'
import { BpmnError, defineWorker } from '../worker.ts'
import { changeOf, errorsOf, inWords } from './change-facts.ts'

/**
 * Serves "Check workers" in process-change: every task type of the change has a worker (ENG-02).
 *
 * Safe to repeat: only reads.
 */
export const checkWorkers = () =>
  defineWorker({
    type: 'model.check-workers',
    input: z.object({ changeId: z.uuid() }),
    output: z.object({}),

    async handle({ changeId }, { trx }) {
      const { workers } = await errorsOf(await changeOf(changeId, trx), trx)
      if (workers.length > 0) throw new BpmnError('WORKER_MISSING', inWords(workers))
      return {}
    },
  })
