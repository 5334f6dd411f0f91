import { billing } from '@zippcrm/domain/billing/billing.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Close milestone" in milestone-billing (BIL-30).
 *
 * Safe to repeat: a closed milestone stays closed.
 */
export const closeMilestone = () =>
  defineWorker({
    type: 'billing.close-milestone',
    input: z.object({ milestoneId: z.uuid() }),
    output: z.object({}),

    async handle({ milestoneId }, { trx, clock, companyId }) {
      const { milestones } = billing(clock)
      const milestone = await milestones.close(milestoneId, trx)
      await tell(
        {
          companyId,
          topic: 'milestone.closed',
          entity: 'project',
          entityId: milestone.projectId,
          clientId: milestone.clientId,
          audience: 'both',
        },
        trx,
      )
      return {}
    },
  })
