import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

export const milestoneBilling = {
  processId: 'milestone-billing',
  migratable: false,
  start: { message: 'milestone.reached', correlationKey: 'runId' },
  /** A milestone can be billed again after its invoice is gone, so each run has an id of its own. */
  startVariables: caseVariables.extend({ runId: z.uuid(), milestoneId: z.uuid() }),
  messages: {
    'invoice.closed': { correlationKey: 'invoiceId', variables: z.object({ invoicePaid: z.boolean() }) },
  },
  jobs: {
    'billing.draft-invoice': {
      output: z.object({ invoiceId: z.uuid() }),
      errors: ['BILLING_PROFILE_INCOMPLETE'],
    },
    'billing.close-milestone': silent,
    'billing.reopen-milestone': silent,
  },
  userTasks: { userTask_completeBillingData: { form: 'complete-billing-data.v1' } },
} as const satisfies ProcessContract
