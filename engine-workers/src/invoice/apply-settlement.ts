import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Apply settlement" in invoice-lifecycle: the invoice is paid and its milestone hears of it (BIL-30).
 *
 * Safe to repeat: runs in the job's transaction, which a redelivered job does not enter again.
 */
export const applySettlement = () =>
  defineWorker({
    type: 'invoice.apply-settlement',
    input: z.object({ invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ invoiceId }, { trx, clock }) {
      await billing(clock).settlement.applySettlement(invoiceId, trx)
      return {}
    },
  })
