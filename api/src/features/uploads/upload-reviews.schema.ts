import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'

export const UploadQuery = PageQuery.extend({
  state: z.enum(['received', 'under_review', 'accepted', 'rejected', 'infected']).optional(),
  clientId: z.uuid().optional(),
  projectId: z.uuid().optional(),
  /** Reviews that others have taken are left out unless asked for (DOC-13). */
  taken: z.enum(['all']).optional(),
})

const note = z.string().trim().max(1000).nullish()
export const AcceptUpload = z.object({ internalNote: note, expiresOn: z.iso.date().nullish() })
export const RejectUpload = z.object({
  clientReason: z.string().trim().max(1000).default(''),
  internalNote: note,
})

export const UploadReviewView = z.object({
  id: z.uuid(),
  filename: z.string(),
  mime: z.string(),
  sizeBytes: z.int(),
  receivedAt: z.iso.datetime(),
  uploadedById: z.uuid(),
  uploadedBy: z.string().nullable(),
  source: z.enum(['portal', 'staff']),
  note: z.string().nullable(),
  encryptedPdf: z.boolean(),
  scripted: z.boolean(),
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
  docType: z.string().nullable(),
  /** Runs out one day and has none entered yet. */
  expiryNeeded: z.boolean(),
  expiresOn: z.string().nullable(),
  /** The open review, where the caller may see it, and who has taken it. */
  task: z
    .object({ key: z.string(), assignee: z.object({ id: z.uuid(), name: z.string() }).nullable() })
    .nullable(),
  rowVersion: z.int(),
})
