import { z } from 'zod'
import { invoiceOf } from '../billing/invoice-facts.ts'
import { peopleOf, tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Nudge finance" in invoice-lifecycle: the draft has been waiting for three days.
 *
 * Safe to repeat: one notice per invoice and person.
 */
export const nudgeDraft = () =>
  defineWorker({
    type: 'invoice.nudge-draft',
    input: z.object({ invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ invoiceId }, { trx, clock, companyId }) {
      const invoice = await invoiceOf(invoiceId, clock, trx)
      await tellStaff(
        {
          companyId,
          userIds: await peopleOf('finance', companyId, trx),
          dedupeKey: `invoice-nudge:${invoiceId}`,
          kind: 'invoice-waiting',
          title: `${invoice.draftRef} has been waiting for three days`,
          body: 'Issue the draft or discard it.',
          link: `/billing/invoices/${invoiceId}`,
          clientId: invoice.clientId,
        },
        trx,
      )
      return {}
    },
  })
