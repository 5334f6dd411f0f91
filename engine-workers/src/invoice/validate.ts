import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { invoiceOf } from '../billing/invoice-facts.ts'
import { BpmnError, defineWorker } from '../worker.ts'

/**
 * Serves "Validate invoice" in invoice-lifecycle: names everything that keeps the draft from being issued.
 *
 * Safe to repeat: only reads.
 */
export const validateDraft = () =>
  defineWorker({
    type: 'invoice.validate',
    input: z.object({ invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ invoiceId }, { trx, clock }) {
      const invoice = await invoiceOf(invoiceId, clock, trx)
      if (invoice.status !== 'draft') return {}
      const findings = await billing(clock).issuing.findings(invoice, trx)
      if (findings.length > 0) {
        throw new BpmnError('INVOICE_INCOMPLETE', findings.map((finding) => finding.message).join('; '))
      }
      return {}
    },
  })
