import { z } from 'zod'
import { type ProcessContract, silent } from '../contract.ts'

export const overdueSweep = {
  processId: 'overdue-sweep',
  migratable: false,
  startVariables: z.object({}),
  messages: {},
  jobs: {
    'billing.mark-overdue': {
      output: z.object({ overdueCount: z.number().int().min(0), alertsWanted: z.boolean() }),
    },
    'billing.overdue-alerts': silent,
  },
  userTasks: {},
} as const satisfies ProcessContract
