import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

const ofInvoice = { correlationKey: 'invoiceId' } as const

export const invoiceLifecycle = {
  processId: 'invoice-lifecycle',
  migratable: false,
  start: { message: 'invoice.created', correlationKey: 'invoiceId' },
  startVariables: caseVariables.extend({ invoiceId: z.uuid() }),
  messages: {
    'invoice.marked-overdue': ofInvoice,
    'invoice.due-date-changed': ofInvoice,
    'invoice.settled': ofInvoice,
    'invoice.cancelled': ofInvoice,
  },
  jobs: {
    'invoice.notify-created': silent,
    'invoice.nudge-draft': silent,
    'invoice.discard': silent,
    'invoice.validate': { output: z.object({}), errors: ['INVOICE_INCOMPLETE'] },
    'invoice.issue': silent,
    'invoice.render-pdf': { output: z.object({}), errors: ['RENDER_FAILED'] },
    'invoice.deliver': { output: z.object({}), errors: ['EMAIL_UNDELIVERABLE'] },
    'invoice.apply-due-date': silent,
    'invoice.apply-settlement': silent,
    'invoice.send-receipt': silent,
  },
  userTasks: {
    userTask_reviewDraftInvoice: { form: 'review-draft-invoice.v1', outcomes: ['issue', 'discard'] },
    userTask_fixUndeliverableInvoice: { form: 'fix-undeliverable-invoice.v1', outcomes: ['retry'] },
    userTask_followUpOverdueInvoice: {
      form: 'follow-up-overdue-invoice.v1',
      outcomes: ['promised', 'reminded', 'disputed', 'unreachable'],
    },
  },
} as const satisfies ProcessContract
