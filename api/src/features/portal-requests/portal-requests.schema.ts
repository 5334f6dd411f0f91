import { z } from 'zod'
import { PortalRequestSummary } from '../portal-projects/portal-projects.schema.ts'

export const PortalUpload = z.object({
  id: z.uuid(),
  filename: z.string(),
  sizeBytes: z.int(),
  receivedAt: z.iso.datetime(),
  state: z.enum(['received', 'under_review', 'accepted', 'rejected', 'infected']),
  clientReason: z.string().nullable(),
  note: z.string().nullable(),
  /** Where it stands while we look at it, as one plain sentence. */
  sentence: z.string().nullable(),
})

export const PortalRequestView = PortalRequestSummary.extend({
  instructions: z.string(),
  why: z.string().nullable(),
  project: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  accepts: z.object({ extensions: z.array(z.string()), maxBytes: z.int(), maxFiles: z.int() }),
  uploads: z.array(PortalUpload),
})
