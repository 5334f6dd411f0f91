import { vaultFolders } from '@zippcrm/domain/projects/stages.ts'
import { z } from 'zod'
import { type Endpoint, stream } from '../../http/endpoint.ts'
import { parsePart } from '../../http/validation.ts'
import type { FileReceiver } from './receive-files.ts'
import type { UploadReviewService } from './upload-reviews.service.ts'
import type { UploadService } from './uploads.service.ts'

const blank = (text: unknown) => (text === '' ? undefined : text)
const date = z.preprocess(blank, z.iso.date().nullish())
const Fields = z.object({
  note: z.preprocess(blank, z.string().trim().max(1000).nullish()),
  title: z.preprocess(blank, z.string().trim().max(200).optional()),
  docType: z.preprocess(blank, z.string().max(60).nullish()),
  folder: z.preprocess(
    blank,
    z.enum(vaultFolders as unknown as [string, ...string[]]).default('Correspondence'),
  ),
  issuedOn: date,
  expiresOn: date,
})

const errors = [
  'FILE_TYPE',
  'FILE_TYPE_MISMATCH',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_NAME',
  'ARCHIVE_UNSAFE',
  'PROJECT_CLOSED',
]
const staff = {
  method: 'post',
  realm: 'staff',
  can: 'documents:W',
  tag: 'documents',
  status: 201,
  errors,
} as const

/** Files that staff upload, as `multipart/form-data` with a part `file`. */
export const uploadRoutes = ({
  uploads,
  reviews,
  receive,
}: {
  uploads: UploadService
  reviews: UploadReviewService
  receive: FileReceiver
}): Endpoint[] => [
  stream(
    {
      ...staff,
      path: '/checklist-items/:itemId/evidence',
      summary: 'Submit a file as evidence of an item',
      params: z.object({ itemId: z.uuid() }),
      action: 'evidence.submit',
    },
    async ({ params, req, res, user, inSession }) => {
      const upload = await receive(req, res, user, async ({ files, fields }) => {
        const { note, title, docType, issuedOn, expiresOn } = parsePart(Fields, fields)
        const answer = await inSession(async (trx) => {
          const { id } = await uploads.receiveForItem(
            params.itemId,
            files[0]!,
            { note: note ?? null, title, docType, issuedOn, expiresOn },
            user,
            trx,
          )
          return reviews.read(id, trx)
        })
        return { answer }
      })
      res.status(201).location(`/api/upload-reviews/${upload.id}`).json(upload)
    },
  ),
  stream(
    {
      ...staff,
      path: '/projects/:projectId/documents',
      summary: 'Put a file into a project’s vault',
      params: z.object({ projectId: z.uuid() }),
      action: 'document.upload',
    },
    async ({ params, req, res, user, inSession }) => {
      const upload = await receive(req, res, user, async ({ files, fields }) => {
        const { note, ...filing } = parsePart(Fields, fields)
        const answer = await inSession(async (trx) => {
          const { id } = await uploads.receiveForProject(
            params.projectId,
            files[0]!,
            { ...filing, note: note ?? null },
            user,
            trx,
          )
          return reviews.read(id, trx)
        })
        return { answer }
      })
      res.status(201).location(`/api/documents/${upload.documentId}`).json(upload)
    },
  ),
  stream(
    {
      ...staff,
      path: '/documents/:documentId/versions',
      summary: 'Add the next version of a document',
      params: z.object({ documentId: z.uuid() }),
      action: 'document.add-version',
    },
    async ({ params, req, res, user, inSession }) => {
      const upload = await receive(req, res, user, async ({ files, fields }) => {
        const { note } = parsePart(Fields, fields)
        const answer = await inSession(async (trx) => {
          const { id } = await uploads.receiveVersion(params.documentId, files[0]!, note ?? null, user, trx)
          return reviews.read(id, trx)
        })
        return { answer }
      })
      res.status(201).location(`/api/documents/${upload.documentId}`).json(upload)
    },
  ),
]
