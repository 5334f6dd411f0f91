import { z } from 'zod'
import type { ProcessContract } from '../contract.ts'

export const expirySweep = {
  processId: 'expiry-sweep',
  migratable: false,
  startVariables: z.object({}),
  messages: {},
  jobs: { 'prj.expiry-alerts': { output: z.object({ alertCount: z.number().int().min(0) }) } },
  userTasks: {},
} as const satisfies ProcessContract
