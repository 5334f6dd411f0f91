import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { SelfApproval } from '@zippcrm/domain/errors.ts'
import type { TaskGuard } from '../tasks/tasks.service.ts'

/** Rules of billing tasks beyond their forms, told before the process would turn them down. */
export const billingGuards = (clock: Clock): Record<string, TaskGuard> => ({
  /** A draft that cannot be issued says why at once; the process's own check stays the guarantee (BIL-23). */
  async userTask_reviewDraftInvoice({ subjectId, outcome }, _user, trx) {
    if (outcome !== 'issue') return
    const { invoices, issuing } = billing(clock)
    const invoice = await invoices.findForUpdate(subjectId, trx)
    if (invoice?.status === 'draft') await issuing.assertIssuable(invoice, trx)
  },

  /** Nobody approves a credit note they asked for (BIL-46). */
  async userTask_approveCreditNote({ subjectId, outcome }, user, trx) {
    if (outcome !== 'approve') return
    const note = await billing(clock).notes.find(subjectId, trx)
    if (note?.createdBy === user.id) throw new SelfApproval()
  },

  /** Billing goes on once the data are there (BIL-20). */
  async userTask_completeBillingData({ subjectId }, user, trx) {
    const { milestones, facts } = billing(clock)
    const milestone = await milestones.find(subjectId, trx)
    if (!milestone) return
    await facts({ companyId: user.companyId, clientId: milestone.clientId, date: clock.today() }, trx)
  },
})
