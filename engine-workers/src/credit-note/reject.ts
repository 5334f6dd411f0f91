import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Reject credit note" in credit-note: the reserved amount is free again.
 *
 * Safe to repeat: a rejected note stays rejected.
 */
export const rejectCreditNote = () =>
  defineWorker({
    type: 'credit-note.reject',
    input: z.object({ creditNoteId: z.uuid(), submissionId: z.uuid().nullish() }),
    output: z.object({}),

    async handle({ creditNoteId, submissionId }, { trx, clock, submission }) {
      if (submissionId) await submission(submissionId)
      await billing(clock).credits.reject(creditNoteId, trx)
      return {}
    },
  })
