import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'
import { timelineKinds } from './timeline.repository.ts'

const kinds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(timelineKinds)))
  .optional()

export const TimelineQuery = PageQuery.extend({ kind: kinds })

export const TimelineEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(timelineKinds),
  title: z.string(),
  text: z.string().nullable(),
  who: z.string().nullable(),
})
