import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Discard draft" in invoice-lifecycle (BIL-22).
 *
 * Safe to repeat: a discarded draft is left alone.
 */
export const discardDraft = () =>
  defineWorker({
    type: 'invoice.discard',
    input: z.object({ invoiceId: z.uuid(), submissionId: z.uuid().nullish() }),
    output: z.object({}),

    async handle({ invoiceId, submissionId }, { trx, clock, submission }) {
      if (submissionId) await submission(submissionId)
      await billing(clock).drafts.discard(invoiceId, trx)
      return {}
    },
  })
