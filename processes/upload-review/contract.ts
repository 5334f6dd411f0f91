import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

export const uploadReview = {
  processId: 'upload-review',
  migratable: true,
  start: { message: 'upload.received', correlationKey: 'uploadId' },
  startVariables: caseVariables.extend({ uploadId: z.uuid() }),
  messages: {},
  jobs: {
    'ops.scan-file': {
      output: z.object({ scanState: z.enum(['clean', 'infected', 'error']), reviewNeeded: z.boolean() }),
    },
    'ops.quarantine': silent,
    'ops.record-decision': { output: z.object({ uploadAccepted: z.boolean() }) },
    'ops.file-document': { output: z.object({ forChecklistItem: z.boolean() }) },
    'prj.record-verification': { output: z.object({ evidenceVerified: z.boolean() }) },
  },
  userTasks: {
    userTask_restoreScanner: { form: 'scanner-down.v1' },
    userTask_reviewUpload: { form: 'review-upload.v2', outcomes: ['accept', 'reject'] },
    userTask_verifyEvidence: { form: 'verify-evidence.v1', outcomes: ['verify', 'reject'] },
  },
} as const satisfies ProcessContract
