import { stages } from '@zippcrm/domain/projects/stages.ts'
import { z } from 'zod'

export const StageParams = z.object({ projectId: z.uuid(), stage: z.enum(stages) })

export const SubmitStage = z.object({ note: z.string().trim().max(4000).optional() })

export const StageDecision = z.object({
  outcome: z.enum(['pass', 'return']),
  comment: z.string().trim().max(4000).nullish(),
  licence: z
    .object({
      licenceNo: z.string().trim().max(100).nullish(),
      issuedOn: z.iso.date().nullish(),
      expiresOn: z.iso.date().nullish(),
      conditions: z.string().trim().max(4000).nullish(),
      documentId: z.uuid().nullish(),
    })
    .nullish(),
})
export type StageDecision = z.infer<typeof StageDecision>
