import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { BillableMilestone } from './records.ts'

const milestones = recordsOf<BillableMilestone & { reachedAt: Date | null }>('billing_milestone', ['lines'])

/** Milestones as billing moves them; file 03 owns everything before `reached`. */
export const billableMilestoneRepository = {
  find: (id: string, trx: Trx) => milestones.findOne({ id }, trx),
  insert: (milestone: Partial<BillableMilestone>, trx: Trx) => milestones.insert(milestone, trx),
  patch: (id: string, change: Partial<BillableMilestone>, trx: Trx) => milestones.patch(id, change, trx),
  ofProject: (projectId: string, trx: Trx) =>
    milestones.list((query) => query.where({ project_id: projectId }).orderBy('seq'), trx),
  findForUpdate: (id: string, trx: Trx) => milestones.findForUpdate(id, trx),

  /** Records that a milestone is reached and names the run of milestone-billing that follows. */
  reach: (id: string, runId: string, at: Date, trx: Trx) =>
    milestones.patch(id, { state: 'reached', runId, reachedAt: at }, trx),

  markInvoiced: (id: string, invoiceId: string, trx: Trx) =>
    milestones.patch(id, { state: 'invoiced', invoiceId }, trx),

  close: (id: string, trx: Trx) => milestones.patch(id, { state: 'closed' }, trx),

  /** Frees a milestone whose invoice is gone; its run is over, a new draft starts another. */
  reopen: (id: string, trx: Trx) =>
    milestones.patch(id, { state: 'reached', invoiceId: null, runId: null }, trx),
}

export type BillableMilestoneRepository = typeof billableMilestoneRepository
