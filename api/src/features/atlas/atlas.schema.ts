import { z } from 'zod'
import { areaKeys } from './areas.ts'

const area = z.enum(areaKeys)
export const AtlasTab = z.object({ area })

export const AtlasProcess = z.object({
  processId: z.string(),
  name: z.string(),
  version: z.number(),
  deployedAt: z.string(),
  active: z.number(),
  incident: z.number(),
})

export const AtlasView = z.object({
  areas: z.array(z.object({ key: area, processes: z.array(AtlasProcess) })),
})

export const AtlasAreaView = z.object({
  key: area,
  processes: z.array(AtlasProcess.extend({ xml: z.string() })),
})
