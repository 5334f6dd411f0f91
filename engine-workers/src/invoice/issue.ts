import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Issue invoice" in invoice-lifecycle: number, freeze and ledger in one transaction (BIL-23, BIL-24).
 *
 * Safe to repeat: an issued invoice keeps its number.
 */
export const issueInvoice = () =>
  defineWorker({
    type: 'invoice.issue',
    input: z.object({ invoiceId: z.uuid(), submissionId: z.uuid().nullish() }),
    output: z.object({}),

    async handle({ invoiceId, submissionId }, { trx, clock, log, submission }) {
      if (submissionId) await submission(submissionId)
      const invoice = await billing(clock).issuing.issue(invoiceId, trx)
      log.info({ invoiceId, number: invoice.invoiceNumber }, 'invoice issued')
      return {}
    },
  })
