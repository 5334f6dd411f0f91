import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

export const documentRequest = {
  processId: 'document-request',
  migratable: true,
  start: { message: 'document.requested', correlationKey: 'requestId' },
  startVariables: caseVariables.extend({ requestId: z.uuid() }),
  messages: {},
  jobs: {
    'prj.notify-recipients': silent,
    'wait.upload-decided': { output: z.object({ uploadAccepted: z.boolean() }) },
    'prj.close-request': silent,
  },
  userTasks: { userTask_sendDocument: { form: 'send-document.v1' } },
} as const satisfies ProcessContract
