import { z } from 'zod'
import { invoiceOf } from '../billing/invoice-facts.ts'
import { defer, defineWorker } from '../worker.ts'

/**
 * Serves "Render PDF" in invoice-lifecycle; LibreOffice runs outside the job.
 *
 * Safe to repeat: the paper is rendered once and resent from the stored bytes (BIL-23, DOC-40).
 */
export const renderInvoice = () =>
  defineWorker({
    type: 'invoice.render-pdf',
    input: z.object({ invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ invoiceId }, { trx, clock }) {
      const invoice = await invoiceOf(invoiceId, clock, trx)
      if (invoice.pdfVersionId) return {}
      return defer({
        kind: 'pdf',
        naturalKey: `pdf:invoice:${invoiceId}`,
        payload: { paper: 'invoice', id: invoiceId },
      })
    },
  })
