import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Apply due date" in invoice-lifecycle: an overdue invoice with a date from today on is in time again.
 *
 * Safe to repeat: compares state and date.
 */
export const applyDueDate = () =>
  defineWorker({
    type: 'invoice.apply-due-date',
    input: z.object({ invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ invoiceId }, { trx, clock }) {
      await billing(clock).settlement.applyDueDate(invoiceId, trx)
      return {}
    },
  })
