import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { acceptedExtensions, maxFileBytes } from '@zippcrm/domain/documents/file-types.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { clientSentence } from '@zippcrm/domain/position/client-sentences.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { z } from 'zod'
import { type Endpoint, query, stream } from '../../http/endpoint.ts'
import { PortalRequestSummary } from '../portal-projects/portal-projects.schema.ts'
import { presentPortalRequest } from '../portal-projects/portal-projects.service.ts'
import type { FileReceiver } from '../uploads/receive-files.ts'
import type { UploadService } from '../uploads/uploads.service.ts'
import { PortalRequestView, PortalUpload } from './portal-requests.schema.ts'

const portal = { realm: 'portal', tag: 'portal' } as const
const params = z.object({ requestId: z.uuid() })

/** The client's side of document requests: read them and send files (file 07). */
export const portalRequestRoutes = ({
  uploads,
  receive,
  maxMb,
}: {
  uploads: UploadService
  receive: FileReceiver
  maxMb: number
}): Endpoint[] => [
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/document-requests',
      summary: 'Documents we asked you for',
      answer: z.object({ items: z.array(PortalRequestSummary), nextCursor: z.null() }),
    },
    async ({ clock, trx }) => {
      const ids: { id: string }[] = await trx('document_request').orderBy('due_on').limit(200).select('id')
      const items = []
      for (const { id } of ids)
        items.push(presentPortalRequest((await documentRequestRepository.find(id, trx))!, clock.today()))
      return { items, nextCursor: null }
    },
  ),
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/document-requests/:requestId',
      summary: 'One request with my files',
      params,
      answer: PortalRequestView,
    },
    ({ params, clock, trx }) => readRequest(params.requestId, clock.today(), maxMb, trx),
  ),
  stream(
    {
      ...portal,
      method: 'post',
      path: '/portal/document-requests/:requestId/uploads',
      summary: 'Send files for a request, as `multipart/form-data` with parts `files` and `note`',
      params,
      status: 201,
      action: 'upload.send',
      errors: [
        'REQUEST_CLOSED',
        'FILE_TYPE',
        'FILE_TYPE_MISMATCH',
        'FILE_EMPTY',
        'FILE_TOO_LARGE',
        'ARCHIVE_REFUSED',
        'FILE_ENCRYPTED',
        'TOO_MANY_FILES',
      ],
    },
    async ({ params: { requestId }, req, res, user, clock, inSession }) => {
      // Before the first byte is taken, so that nobody waits for an upload that will be refused.
      await inSession((trx) => uploads.openRequest(requestId, trx))
      const body = await receive(req, res, user, async ({ files, fields }) => {
        const note = fields.note?.trim().slice(0, 1000) || null
        return inSession(async (trx) => {
          const received = await uploads.receiveForRequest(requestId, files, note, user, clock, trx)
          const unused = received.filter((one) => one.repeated).map((one) => one.file)
          const request = await readRequest(requestId, clock.today(), maxMb, trx)
          const repeated = unused.map((file) => file.filename)
          return { answer: { ...request, repeated, ids: received.map((one) => one.upload.id) }, unused }
        })
      })
      res.status(201).location(`/api/portal/document-requests/${requestId}`).json(body)
    },
  ),
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/uploads/:uploadId',
      summary: 'What became of a file I sent',
      params: z.object({ uploadId: z.uuid() }),
      answer: PortalUpload,
    },
    async ({ params, trx }) => {
      const [upload] = await uploadsWhere({ 'u.id': params.uploadId }, trx)
      if (!upload) throw new NotFound()
      return upload
    },
  ),
]

async function readRequest(id: string, today: string, maxMb: number, trx: Trx) {
  const request = await documentRequestRepository.find(id, trx)
  if (!request) throw new NotFound()
  const project = request.projectId ? await projectRepository.find(request.projectId, trx) : undefined
  return {
    ...presentPortalRequest(request, today),
    instructions: request.instructions,
    why: project ? `It is needed for “${project.title}”.` : null,
    project: project ? { id: project.id, number: project.number, title: project.title } : null,
    accepts: {
      extensions: request.allowedTypes.length ? request.allowedTypes : acceptedExtensions,
      maxBytes: maxFileBytes(maxMb),
      maxFiles: request.maxFiles,
    },
    uploads: await uploadsWhere({ 'u.document_request_id': id }, trx),
  }
}

/** The step of its review at which a file waits in a state. */
const steps: Record<string, string> = {
  received: 'userTask_restoreScanner',
  under_review: 'userTask_reviewUpload',
}

/** Own files as the client may know them: never the internal note, never the reviewer. */
async function uploadsWhere(
  where: Record<string, string>,
  trx: Trx,
): Promise<z.infer<typeof PortalUpload>[]> {
  const rows = await trx('upload as u')
    .join('document_version as v', 'v.id', 'u.document_version_id')
    .where(where)
    .orderBy('u.id')
    .select({
      id: 'u.id',
      filename: 'v.filename',
      sizeBytes: 'v.size_bytes',
      receivedAt: 'u.received_at',
      state: 'u.state',
      clientReason: 'u.client_reason',
      note: 'u.note',
    })
  return rows.map((row) => ({
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    sentence: steps[row.state] ? clientSentence('upload-review', steps[row.state]!) : null,
  }))
}
