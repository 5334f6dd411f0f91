import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const UploadQuery = PageQuery.extend({
  state: z.enum(['received', 'under_review', 'accepted', 'rejected', 'infected']).optional(),
  clientId: z.uuid().optional(),
  projectId: z.uuid().optional(),
})

const note = z.string().trim().max(1000).nullish()
export const Accept = z.object({ internalNote: note })
export const Reject = z.object({ clientReason: z.string().trim().max(1000).default(''), internalNote: note })

export const UploadView = z.object({
  id: z.uuid(),
  filename: z.string(),
  mime: z.string(),
  sizeBytes: z.int(),
  receivedAt: z.iso.datetime(),
  uploadedById: z.uuid(),
  uploadedBy: z.string().nullable(),
  source: z.enum(['portal', 'staff']),
  note: z.string().nullable(),
  scanState: z.enum(['pending', 'clean', 'not_scanned', 'infected', 'error']),
  state: z.enum(['received', 'under_review', 'accepted', 'rejected', 'infected']),
  clientReason: z.string().nullable(),
  internalNote: z.string().nullable(),
  reviewer: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  documentId: z.uuid(),
  documentVersionId: z.uuid(),
  version: z.int(),
  client: z.object({ id: z.uuid(), name: z.string() }),
  project: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  request: z
    .object({ id: z.uuid(), number: z.string(), title: z.string(), instructions: z.string() })
    .nullable(),
  checklistItem: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  rowVersion: z.int(),
})
