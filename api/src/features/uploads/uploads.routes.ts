import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { Upload } from '@zippcrm/domain/documents/records.ts'
import { defineError } from '@zippcrm/domain/errors.ts'
import { vaultFolders } from '@zippcrm/domain/projects/stages.ts'
import { z } from 'zod'
import { type Endpoint, stream } from '../../http/endpoint.ts'
import type { User } from '../../http/user.ts'
import { parsePart } from '../../http/validation.ts'
import type { FileReceiver, ReceivedFile } from './receive-files.ts'
import type { UploadReviewService } from './upload-reviews.service.ts'
import type { UploadService } from './uploads.service.ts'

export const OnePlace = defineError(
  'DOCUMENT_PLACE',
  422,
  'A file belongs to one place: the record that it is uploaded to',
)
const places = [
  ...['clientId', 'projectId', 'assignmentId', 'orderId'],
  ...['leadId', 'contractId', 'invoiceId', 'ticketId'],
]

const blank = (text: unknown) => (text === '' ? undefined : text)
const date = z.preprocess(blank, z.iso.date().nullish())
const Fields = z.object({
  note: z.preprocess(blank, z.string().trim().max(1000).nullable().default(null)),
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
  'DOCUMENT_PLACE',
]
const staff = {
  method: 'post',
  realm: 'staff',
  can: 'documents:W',
  tag: 'documents',
  status: 201,
  errors,
} as const

/** A file that staff uploaded, with what the form says about it. */
interface Filed extends z.infer<typeof Fields> {
  file: ReceivedFile
  id: string
  user: User
}

/** Files that staff upload, as `multipart/form-data` with a part `file`. */
export const uploadRoutes = ({
  uploads,
  reviews,
  receive,
}: {
  uploads: UploadService
  reviews: UploadReviewService
  receive: FileReceiver
}): Endpoint[] => {
  const route = (
    spec: { path: string; summary: string; action: string; params: z.ZodObject },
    keep: (filed: Filed, trx: Trx) => Promise<Upload>,
  ) =>
    stream({ ...staff, ...spec }, async ({ params, req, res, user, inSession }) => {
      const upload = await receive(req, res, user, async ({ files, fields }) => {
        assertOnePlace(fields)
        const filing = parsePart(Fields, fields)
        const [id] = Object.values(params) as string[]
        const answer = await inSession(async (trx) => {
          const kept = await keep({ ...filing, file: files[0]!, id: id!, user }, trx)
          return reviews.read(kept.id, trx)
        })
        return { answer }
      })
      res.status(201).location(`/api/documents/${upload.documentId}`).json(upload)
    })

  return [
    route(
      {
        path: '/checklist-items/:itemId/evidence',
        summary: 'Submit a file as evidence of an item',
        params: z.object({ itemId: z.uuid() }),
        action: 'evidence.submit',
      },
      ({ id, file, user, folder: _folder, ...filing }, trx) =>
        uploads.receiveForItem(id, file, filing, user, trx),
    ),
    route(
      {
        path: '/projects/:projectId/documents',
        summary: 'Put a file into a project’s vault',
        params: z.object({ projectId: z.uuid() }),
        action: 'document.upload',
      },
      ({ id, file, user, ...filing }, trx) => uploads.receiveForProject(id, file, filing, user, trx),
    ),
    route(
      {
        path: '/clients/:clientId/documents',
        summary: 'Keep a file with the client, outside any project',
        params: z.object({ clientId: z.uuid() }),
        action: 'document.upload',
      },
      ({ id, file, user, ...filing }, trx) => uploads.receiveForClient(id, file, filing, user, trx),
    ),
    route(
      {
        path: '/documents/:documentId/versions',
        summary: 'Add the next version of a document',
        params: z.object({ documentId: z.uuid() }),
        action: 'document.add-version',
      },
      ({ id, file, user, note }, trx) => uploads.receiveVersion(id, file, note, user, trx),
    ),
  ]
}

/** The path says where the file belongs; a second place beside it is refused (DOC-01). */
function assertOnePlace(fields: Record<string, string>): void {
  const second = places.filter((place) => fields[place] !== undefined)
  if (second.length === 0) return
  throw new OnePlace(
    undefined,
    second.map((place) => ({ field: `/${place}`, code: 'DOCUMENT_PLACE', message: 'Leave this out' })),
  )
}
