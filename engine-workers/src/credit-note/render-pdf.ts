import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defer, defineWorker } from '../worker.ts'

/**
 * Serves "Render PDF" in credit-note; LibreOffice runs outside the job.
 *
 * Safe to repeat: the paper is rendered once and resent from the stored bytes (DOC-40).
 */
export const renderCreditNote = () =>
  defineWorker({
    type: 'credit-note.render-pdf',
    input: z.object({ creditNoteId: z.uuid() }),
    output: z.object({}),

    async handle({ creditNoteId }, { trx, clock }) {
      const note = await billing(clock).notes.find(creditNoteId, trx)
      if (note?.pdfVersionId) return {}
      return defer({
        kind: 'pdf',
        naturalKey: `pdf:credit-note:${creditNoteId}`,
        payload: { paper: 'credit-note', id: creditNoteId },
      })
    },
  })
