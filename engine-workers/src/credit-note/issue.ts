import { billing } from '@zippcrm/domain/billing/billing.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Issue credit note" in credit-note (BIL-40); where a second person approved, the audit names that person.
 *
 * Safe to repeat: an issued note keeps its number.
 */
export const issueCreditNote = () =>
  defineWorker({
    type: 'credit-note.issue',
    input: z.object({ creditNoteId: z.uuid(), submissionId: z.uuid().nullish() }),
    output: z.object({}),

    async handle({ creditNoteId, submissionId }, { trx, clock, log, submission }) {
      if (submissionId) await submission(submissionId)
      const note = await billing(clock).credits.issue(creditNoteId, trx)
      log.info({ creditNoteId, number: note.creditNumber }, 'credit note issued')
      return {}
    },
  })
