import { acceptedExtensions } from '@zippcrm/domain/documents/file-types.ts'
import { z } from 'zod'
import { DocumentRequestState } from '../projects/projects.schema.ts'
import { UploadReviewView } from '../uploads/upload-reviews.schema.ts'

export const NewRequest = z.object({
  title: z.string().trim().min(3, 'At least 3 characters').max(200),
  instructions: z.string().trim().max(4000).default(''),
  dueOn: z.iso.date(),
  checklistItemId: z.uuid().nullish(),
  ownerUserId: z.uuid().nullish().describe('Who sees to it; without it the owner of the item or the lead'),
  /** Portal users; without any, everyone at the client who can be asked. */
  recipients: z.array(z.uuid()).max(50).nullish(),
  /** Endings of file names; without any, everything that uploads take. */
  allowedTypes: z
    .array(z.enum(acceptedExtensions as [string, ...string[]]))
    .max(20)
    .default([]),
  maxFiles: z.int().min(1).max(20).default(20),
  /** False where a file with a password is of no use. */
  allowEncrypted: z.boolean().default(true),
})

export const RequestDefaults = z.object({ dueOn: z.iso.date().describe('A working day') })

export const MissingRequests = z.object({
  dueOn: z.iso.date().nullish(),
  recipients: z.array(z.uuid()).max(50).nullish(),
})

export const CloseRequest = z.object({ reason: z.string().trim().max(1000).default('') })

export const DocumentRequestView = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  instructions: z.string(),
  state: DocumentRequestState,
  dueOn: z.string(),
  projectId: z.uuid().nullable(),
  clientId: z.uuid(),
  checklistItemId: z.uuid().nullable(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  recipients: z.array(z.object({ id: z.uuid(), name: z.string(), email: z.string() })),
  clientReason: z.string().nullable(),
  remindersSent: z.int(),
  createdAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  closedReason: z.string().nullable(),
  uploads: z.array(
    z.object({
      id: z.uuid(),
      filename: z.string(),
      state: UploadReviewView.shape.state,
      receivedAt: z.iso.datetime(),
      documentId: z.uuid(),
    }),
  ),
  rowVersion: z.int(),
})
