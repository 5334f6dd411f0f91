import { vaultFolders } from '@zippcrm/domain/projects/stages.ts'
import { z } from 'zod'

export const DocumentSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  folder: z.string(),
  docType: z.string().nullable(),
  portalVisible: z.boolean(),
  filename: z.string(),
  mime: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  version: z.int(),
  scanState: z.string(),
  reviewState: z.string().nullable(),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string().nullable(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  project: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  rowVersion: z.int(),
})

export const DocumentVersion = z.object({
  version: z.int(),
  filename: z.string(),
  mime: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  scanState: z.string(),
  uploadedAt: z.iso.datetime(),
})

export const DocumentView = z.object({
  id: z.uuid(),
  title: z.string(),
  folder: z.string(),
  docType: z.string().nullable(),
  clientId: z.uuid(),
  projectId: z.uuid().nullable(),
  portalVisible: z.boolean(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  referenceNo: z.string().nullable(),
  versions: z.array(DocumentVersion),
  rowVersion: z.int(),
})

export const ChangedDocument = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  folder: z.enum(vaultFolders as unknown as [string, ...string[]]).optional(),
  portalVisible: z.boolean().optional(),
  issuedOn: z.iso.date().nullish(),
  expiresOn: z.iso.date().nullish(),
  referenceNo: z.string().trim().max(100).nullish(),
})

export const DocumentLink = z.object({ url: z.string(), expiresAt: z.iso.datetime() })
