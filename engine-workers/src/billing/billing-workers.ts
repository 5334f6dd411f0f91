import { adjustBalance } from '../credit-note/adjust-balance.ts'
import { checkCreditNote } from '../credit-note/check.ts'
import { issueCreditNote } from '../credit-note/issue.ts'
import { notifyOfCreditNote } from '../credit-note/notify.ts'
import { rejectCreditNote } from '../credit-note/reject.ts'
import { renderCreditNote } from '../credit-note/render-pdf.ts'
import { applyDueDate } from '../invoice/apply-due-date.ts'
import { applySettlement } from '../invoice/apply-settlement.ts'
import { deliverInvoice } from '../invoice/deliver.ts'
import { discardDraft } from '../invoice/discard.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { notifyCreated } from '../invoice/notify-created.ts'
import { nudgeDraft } from '../invoice/nudge-draft.ts'
import { renderInvoice } from '../invoice/render-pdf.ts'
import { sendReceipt } from '../invoice/send-receipt.ts'
import { validateDraft } from '../invoice/validate.ts'
import type { WorkerDefinition } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'
import { closeMilestone } from './close-milestone.ts'
import { draftInvoice } from './draft-invoice.ts'
import { markOverdue } from './mark-overdue.ts'
import { overdueAlerts } from './overdue-alerts.ts'
import { reopenMilestone } from './reopen-milestone.ts'

/** Workers of milestone billing, invoices, credit notes and the overdue sweep. */
export const billingWorkers = (
  deps: Pick<WorkerDeps, 'portalUrl' | 'schedulerEnabled'>,
): WorkerDefinition[] => [
  draftInvoice(),
  closeMilestone(),
  reopenMilestone(),
  notifyCreated(),
  nudgeDraft(),
  discardDraft(),
  validateDraft(),
  issueInvoice(),
  renderInvoice(),
  deliverInvoice(deps),
  applyDueDate(),
  applySettlement(),
  sendReceipt(deps),
  checkCreditNote(),
  issueCreditNote(),
  rejectCreditNote(),
  renderCreditNote(),
  adjustBalance(),
  notifyOfCreditNote(deps),
  // Company-wide sweeps belong to one instance (SCHEDULER_ENABLED).
  ...(deps.schedulerEnabled ? [markOverdue(), overdueAlerts(deps)] : []),
]
