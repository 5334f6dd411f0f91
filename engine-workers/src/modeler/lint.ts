import { z } from 'zod'
import { BpmnError, defineWorker } from '../worker.ts'
import { changeOf, errorsOf, inWords } from './change-facts.ts'

/**
 * Serves "Check model" in process-change: the rules of the build and of the engine find no error (ENG-17).
 *
 * Safe to repeat: only reads.
 */
export const lintChange = () =>
  defineWorker({
    type: 'model.lint',
    input: z.object({ changeId: z.uuid() }),
    output: z.object({}),

    async handle({ changeId }, { trx }) {
      const { rules } = await errorsOf(await changeOf(changeId, trx), trx)
      if (rules.length > 0) throw new BpmnError('MODEL_INVALID', inWords(rules))
      return {}
    },
  })
