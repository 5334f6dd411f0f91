import { z } from 'zod'
import { businessKey, type ProcessContract, silent } from '../contract.ts'

export const processChange = {
  processId: 'process-change',
  migratable: false,
  start: { message: 'model-change.proposed', correlationKey: 'changeId' },
  startVariables: z.object({ businessKey, companyId: z.uuid(), changeId: z.uuid() }),
  messages: {},
  jobs: {
    'model.lint': { ...silent, errors: ['MODEL_INVALID'] },
    'model.check-workers': { ...silent, errors: ['WORKER_MISSING'] },
    'model.record-review': silent,
    'model.deploy': { ...silent, errors: ['MODEL_REFUSED'] },
    'model.return': silent,
    'model.remind-deciders': silent,
  },
  userTasks: {
    userTask_reviewDifference: { form: 'review-difference.v1', outcomes: ['accept', 'reject'] },
    userTask_approveChange: { form: 'approve-change.v1', outcomes: ['approve', 'reject'] },
  },
} as const satisfies ProcessContract
