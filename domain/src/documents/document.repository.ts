import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { DocumentVersion, ScanState, Upload, VaultDocument } from './records.ts'
import type { StoredFile } from './storage.ts'

const documents = recordsOf<VaultDocument>('document')
const versions = recordsOf<DocumentVersion>('document_version')
const uploads = recordsOf<Upload>('upload')

export interface NewVersion {
  companyId: string
  documentId: string
  stored: StoredFile
  filename: string
  mime: string
  uploadedByKind: DocumentVersion['uploadedByKind']
  uploadedBy: string | null
  note?: string | null
  scanState?: ScanState
  scanEngine?: string
  encryptedPdf?: boolean
}

/** Documents of the vault, their immutable versions, and the uploads they came from. */
export const documentRepository = {
  find: (id: string, trx: Trx) => documents.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => documents.findForUpdate(id, trx),
  insert: (document: Partial<VaultDocument>, trx: Trx) => documents.insert(document, trx),
  patch: (id: string, change: Partial<VaultDocument>, trx: Trx) => documents.patch(id, change, trx),

  findVersion: (id: string, trx: Trx) => versions.findOne({ id }, trx),
  versionsOf: (documentId: string, trx: Trx) =>
    versions.list((query) => query.where({ document_id: documentId }).orderBy('version', 'desc'), trx),
  patchVersion: (
    id: string,
    change: Pick<DocumentVersion, 'scanState' | 'scanEngine' | 'scannedAt' | 'scripted'>,
    trx: Trx,
  ) => versions.patch(id, change, trx),

  /** Adds the first version of a document that was just inserted with `currentVersion` 1. */
  addFirstVersion: (version: NewVersion, trx: Trx) => insertVersion(version, 1, trx),

  /** Adds the next version; the document's row is locked, so that parallel uploads get numbers without gaps (DOC-02). */
  async addVersion(version: NewVersion, trx: Trx): Promise<DocumentVersion> {
    const document = (await documents.findForUpdate(version.documentId, trx))!
    const number = document.currentVersion + 1
    const inserted = await insertVersion(version, number, trx)
    await documents.patch(document.id, { currentVersion: number }, trx)
    return inserted
  },

  /** Takes a document out of the vault whose only version was refused; one with good versions stays. */
  async archiveIfNothingGood(documentId: string, trx: Trx): Promise<void> {
    await trx('document')
      .where({ id: documentId })
      .whereNotExists(
        trx('upload')
          .where({ document_id: documentId })
          .whereNotIn('state', ['rejected', 'infected'])
          .select('id'),
      )
      .update({ status: 'archived' })
  },

  findUpload: (id: string, trx: Trx) => uploads.findOne({ id }, trx),
  findUploadForUpdate: (id: string, trx: Trx) => uploads.findForUpdate(id, trx),
  insertUpload: (upload: Partial<Upload>, trx: Trx) => uploads.insert(upload, trx),
  patchUpload: (id: string, change: Partial<Upload>, trx: Trx) => uploads.patch(id, change, trx),
  uploadsOfRequest: (documentRequestId: string, trx: Trx) =>
    uploads.list((query) => query.where({ document_request_id: documentRequestId }).orderBy('id'), trx),

  /** Uploads of a project that somebody still has to review or to verify. */
  undecidedOf: (projectId: string, trx: Trx) =>
    uploads.list(
      (query) =>
        query.where({ project_id: projectId }).whereRaw(
          `(state in ('received', 'under_review') or exists (
              select from evidence e where e.upload_id = upload.id and e.state = 'submitted'))`,
        ),
      trx,
    ),

  /** An upload of the same bytes to the same request that was not refused (POR-16). */
  async sameBytes(documentRequestId: string, sha256: string, trx: Trx): Promise<Upload | undefined> {
    const [same] = await uploads.list(
      (query) =>
        query
          .where({ document_request_id: documentRequestId })
          .whereNotIn('state', ['rejected', 'infected'])
          .whereRaw(
            'exists (select from document_version v where v.id = upload.document_version_id and v.sha256 = ?)',
            [sha256],
          )
          .limit(1),
      trx,
    )
    return same
  },
}

const insertVersion = ({ stored, ...version }: NewVersion, number: number, trx: Trx) =>
  versions.insert({ id: newId(), version: number, ...version, ...stored }, trx)

export type DocumentRepository = typeof documentRepository
