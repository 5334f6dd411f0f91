import { billing } from '@zippcrm/domain/billing/billing.ts'
import { DomainError } from '@zippcrm/domain/errors.ts'
import { z } from 'zod'
import { BpmnError, defineWorker } from '../worker.ts'

/** Refusals that finance repairs in the billing data of firm or client. */
const repairable = ['BILLING_PROFILE_INCOMPLETE', 'FIRM_PROFILE_INCOMPLETE', 'SAC_INVALID']

/**
 * Serves "Draft invoice" in milestone-billing (BIL-20).
 *
 * Safe to repeat: the milestone's live invoice, also one drafted by hand, is taken instead of a second one.
 */
export const draftInvoice = () =>
  defineWorker({
    type: 'billing.draft-invoice',
    input: z.object({ milestoneId: z.uuid() }),
    output: z.object({ invoiceId: z.uuid() }),

    async handle({ milestoneId }, { trx, clock, log }) {
      const { invoices, drafts } = billing(clock)
      const live = await invoices.findLiveByMilestone(milestoneId, trx)
      if (live) return { invoiceId: live.id }
      try {
        const invoice = await drafts.createForMilestone(milestoneId, { startRun: false }, trx)
        log.info({ milestoneId, invoiceId: invoice.id }, 'invoice drafted')
        return { invoiceId: invoice.id }
      } catch (error) {
        if (error instanceof DomainError && repairable.includes(error.code)) {
          throw new BpmnError('BILLING_PROFILE_INCOMPLETE', error.message)
        }
        throw error
      }
    },
  })
