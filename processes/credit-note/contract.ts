import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

export const creditNote = {
  processId: 'credit-note',
  migratable: false,
  start: { message: 'credit-note.requested', correlationKey: 'creditNoteId' },
  startVariables: caseVariables.extend({ creditNoteId: z.uuid(), invoiceId: z.uuid() }),
  messages: {},
  jobs: {
    'credit-note.check': {
      output: z.object({ approvalNeeded: z.boolean() }),
      errors: ['CREDIT_EXCEEDS_INVOICE', 'INVOICE_NOT_ISSUED'],
    },
    'credit-note.issue': silent,
    'credit-note.reject': silent,
    'credit-note.render-pdf': silent,
    'credit-note.adjust-balance': silent,
    'credit-note.notify': silent,
  },
  userTasks: {
    userTask_approveCreditNote: { form: 'approve-credit-note.v1', outcomes: ['approve', 'reject'] },
  },
} as const satisfies ProcessContract
