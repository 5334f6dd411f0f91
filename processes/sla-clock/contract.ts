import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

export const slaClock = {
  processId: 'sla-clock',
  migratable: false,
  start: { message: 'clock.started', correlationKey: 'clockId' },
  startVariables: caseVariables.partial({ clientId: true }).extend({
    clockId: z.uuid(),
    warnAt: z.iso.datetime({ offset: true }),
    dueAt: z.iso.datetime({ offset: true }),
    /** Time between two escalations, e.g. `P1D`. */
    escalateEvery: z.iso.duration(),
  }),
  messages: { 'clock.stopped': { correlationKey: 'clockId' } },
  jobs: {
    'sla.warn': silent,
    'sla.mark-due': silent,
    'sla.escalate': { output: z.object({ escalateAgain: z.boolean() }) },
  },
  userTasks: {},
} as const satisfies ProcessContract
