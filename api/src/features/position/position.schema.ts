import { z } from 'zod'

/** What the thing is called, where it is not the record that was asked about. */
const record = z.string().nullable()

/** Where a record stands: who may act on it now, and what its processes wait for. */
export const RecordPosition = z.object({
  steps: z.array(
    z.object({
      taskKey: z.string(),
      title: z.string(),
      who: z.string(),
      since: z.iso.datetime(),
      due: z.iso.datetime().nullable(),
      record,
    }),
  ),
  processes: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      startedAt: z.iso.datetime(),
      record,
      waitsFor: z.object({ what: z.string(), whom: z.string().nullable() }).nullable(),
    }),
  ),
})
