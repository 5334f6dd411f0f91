import type { DocumentRow } from '../documents/documents.repository.ts'

/** A document as the client reads it. */
export const presentPortalDocument = (row: DocumentRow) => ({
  id: row.id,
  title: row.title,
  folder: row.folder,
  filename: row.filename,
  sizeBytes: row.sizeBytes,
  uploadedAt: row.uploadedAt.toISOString(),
  expiresOn: row.expiresOn,
  project: row.project,
})
