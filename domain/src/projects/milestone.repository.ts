import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { outbox } from '../outbox/outbox.ts'
import { publishMilestoneReached } from './milestone-reached.ts'
import type { BillingMilestone } from './records.ts'

const milestones = recordsOf<BillingMilestone>('billing_milestone')

/** Milestones up to the moment they are reached; billing owns them from then on. */
export const milestoneRepository = {
  of: (projectId: string, trx: Trx) =>
    milestones.list((query) => query.where({ project_id: projectId }).orderBy('seq'), trx),
  insert: (milestone: Partial<BillingMilestone>, trx: Trx) => milestones.insert(milestone, trx),

  /** Cancels what was not reached when a project ends early (PRJ-19). */
  async cancelPlanned(projectId: string, trx: Trx): Promise<void> {
    await trx('billing_milestone')
      .where({ project_id: projectId, state: 'planned' })
      .update({ state: 'cancelled' })
  },

  /**
   * Reaches the planned milestones of a trigger and starts their billing. A milestone is planned only once, so a stage
   * that is passed a second time reaches nothing again (PRJ-34).
   */
  async reach(
    trigger: { projectId: string; trigger: 'stage_passed' | 'checklist_item_verified'; triggerRef: string },
    now: Date,
    trx: Trx,
  ): Promise<BillingMilestone[]> {
    const planned = await milestones.list(
      (query) =>
        query
          .where({
            project_id: trigger.projectId,
            trigger: trigger.trigger,
            trigger_ref: trigger.triggerRef,
            state: 'planned',
          })
          .orderBy('seq')
          .forUpdate(),
      trx,
    )
    for (const milestone of planned) {
      const runId = newId()
      await milestones.patch(milestone.id, { state: 'reached', reachedAt: now, runId }, trx)
      await publishMilestoneReached(milestone, runId, outbox, trx)
    }
    return planned
  },
}

export type MilestoneRepository = typeof milestoneRepository
