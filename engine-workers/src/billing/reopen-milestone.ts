import { billing } from '@zippcrm/domain/billing/billing.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Reopen milestone" in milestone-billing: its invoice was discarded or cancelled, so it can be billed again (BIL-19).
 *
 * Safe to repeat: only a milestone that still points to that invoice is freed.
 */
export const reopenMilestone = () =>
  defineWorker({
    type: 'billing.reopen-milestone',
    input: z.object({ milestoneId: z.uuid(), invoiceId: z.uuid() }),
    output: z.object({}),

    async handle({ milestoneId, invoiceId }, { trx, clock, companyId }) {
      const { milestones } = billing(clock)
      const milestone = await milestones.findForUpdate(milestoneId, trx)
      if (milestone?.invoiceId !== invoiceId) return {}
      await milestones.reopen(milestoneId, trx)
      await tell(
        { companyId, topic: 'milestone.reopened', entity: 'project', entityId: milestone.projectId },
        trx,
      )
      return {}
    },
  })
