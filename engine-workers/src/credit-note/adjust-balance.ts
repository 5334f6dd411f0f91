import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Adjust balance" in credit-note: lowers balance and expected deduction (BIL-43).
 *
 * Safe to repeat: the note remembers that it was applied.
 */
export const adjustBalance = () =>
  defineWorker({
    type: 'credit-note.adjust-balance',
    input: z.object({ creditNoteId: z.uuid() }),
    output: z.object({}),

    async handle({ creditNoteId }, { trx, clock }) {
      await billing(clock).credits.adjustBalance(creditNoteId, trx)
      return {}
    },
  })
