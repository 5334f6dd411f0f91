import { billing } from '@zippcrm/domain/billing/billing.ts'
import { DomainError } from '@zippcrm/domain/errors.ts'
import { z } from 'zod'
import { BpmnError, defineWorker } from '../worker.ts'

/**
 * Serves "Check credit note" in credit-note: the invoice can still be credited by this amount (BIL-41).
 *
 * Safe to repeat: only reads, under the invoice's lock.
 */
export const checkCreditNote = () =>
  defineWorker({
    type: 'credit-note.check',
    input: z.object({ creditNoteId: z.uuid() }),
    output: z.object({ approvalNeeded: z.boolean() }),

    async handle({ creditNoteId }, { trx, clock }) {
      try {
        return await billing(clock).credits.check(creditNoteId, trx)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        if (error.code === 'CREDIT_EXCEEDS_INVOICE') throw new BpmnError(error.code, error.message)
        if (error.code === 'INVOICE_NOT_ISSUED' || error.code === 'INVOICE_CANCELLED') {
          throw new BpmnError('INVOICE_NOT_ISSUED', error.message)
        }
        throw error
      }
    },
  })
