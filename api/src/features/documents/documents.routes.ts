import { pipeline } from 'node:stream/promises'
import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import type { Storage } from '@zippcrm/domain/documents/storage.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { vaultFolders } from '@zippcrm/domain/projects/stages.ts'
import type { Response } from 'express'
import { z } from 'zod'
import { command, type Endpoint, query, stream } from '../../http/endpoint.ts'
import { requireMatch } from '../../http/etag.ts'
import { decodeCursor, PageQuery, pageOf, toPage } from '../../http/page.ts'
import { type DocumentRow, listDocuments } from './documents.repository.ts'
import { ChangedDocument, DocumentLink, DocumentSummary, DocumentView } from './documents.schema.ts'
import { links, type Redeemed } from './links.ts'

const params = z.object({ documentId: z.uuid() })

/** The vault: documents of a project, one document, and links to its files (file 06). */
export const documentRoutes = ({ storage }: { storage: Storage }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/projects/:projectId/documents',
      realm: 'staff',
      can: 'documents:R',
      summary: 'Documents of a project with their newest version',
      params: z.object({ projectId: z.uuid() }),
      query: PageQuery,
      answer: z.object({
        items: z.array(DocumentSummary),
        nextCursor: z.string().nullable(),
        folders: z.array(z.string()),
      }),
    },
    async ({ params: { projectId }, query: page, trx }) => {
      if (!(await projectRepository.find(projectId, trx))) throw new NotFound()
      return { ...(await documentsOf({ projectId }, page, trx)), folders: [...vaultFolders] }
    },
  ),
  query(
    {
      method: 'get',
      path: '/clients/:clientId/documents',
      realm: 'staff',
      can: 'documents:R',
      summary: 'Documents of a client, those of its projects among them',
      params: z.object({ clientId: z.uuid() }),
      query: PageQuery,
      answer: pageOf(DocumentSummary),
    },
    async ({ params: { clientId }, query: page, trx }) => {
      if (!(await clientRepository.find(clientId, trx))) throw new NotFound()
      return documentsOf({ clientId }, page, trx)
    },
  ),
  query(
    {
      method: 'get',
      path: '/documents/:documentId',
      realm: 'staff',
      can: 'documents:R',
      summary: 'A document with all versions',
      params,
      answer: DocumentView,
    },
    async ({ params, trx }) => {
      const document = await documentRepository.find(params.documentId, trx)
      if (!document) throw new NotFound()
      return presentDocument(document, await documentRepository.versionsOf(document.id, trx))
    },
  ),
  command(
    {
      method: 'patch',
      path: '/documents/:documentId',
      realm: 'staff',
      can: 'documents:W',
      summary: 'Change title, folder, dates or portal visibility',
      params,
      body: ChangedDocument,
      answer: DocumentView,
      action: 'document.change',
    },
    async ({ params, body, ifMatch, trx }) => {
      const document = await documentRepository.findForUpdate(params.documentId, trx)
      if (!document) throw new NotFound()
      requireMatch(ifMatch, document.rowVersion)
      const changed = await documentRepository.patch(document.id, body as Partial<typeof document>, trx)
      return presentDocument(changed, await documentRepository.versionsOf(document.id, trx))
    },
  ),
  command(
    {
      method: 'post',
      path: '/documents/:documentId/link',
      evenExpired: true,
      realm: 'staff',
      can: 'documents:R',
      summary: 'A link to a file of the document, good for one hour',
      params,
      body: z.object({ version: z.int().min(1).optional() }),
      answer: DocumentLink,
      errors: ['SCAN_PENDING', 'FILE_INFECTED'],
    },
    ({ params, body, user, trx }) => links.make(params.documentId, body.version, user, trx),
  ),
  stream(
    {
      method: 'get',
      path: '/files/:token',
      realm: 'public',
      tag: 'documents',
      summary: 'Download by link',
      params: z.object({ token: z.string().max(100) }),
      errors: ['LINK_EXPIRED', 'LINK_INVALID'],
    },
    async ({ params, req, res, inSession }) => {
      const file = await inSession((trx) =>
        links.redeem(params.token, { ip: req.ip, userAgent: req.get('user-agent') }, trx),
      )
      if (typeof file === 'string') throw links.refusal(file)
      await sendFile(file, storage, res)
    },
  ),
]

async function documentsOf(
  place: { projectId: string } | { clientId: string },
  { cursor, limit }: z.infer<typeof PageQuery>,
  trx: Trx,
) {
  const [before] = (decodeCursor(cursor, 1) ?? []) as string[]
  const page = toPage(await listDocuments({ ...place, before, limit }, trx), limit, (row) => [row.id])
  return { ...page, items: page.items.map(presentSummary) }
}

/** Sends a file so that a browser stores it and never runs it (DOC-24). */
async function sendFile(file: Redeemed, storage: Storage, res: Response): Promise<void> {
  const content = await storage.get(file.storageKey)
  res.attachment(file.filename)
  res.setHeader('Content-Type', file.mime)
  res.setHeader('Content-Length', file.sizeBytes)
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Referrer-Policy', 'no-referrer')
  await pipeline(content, res).catch((error) => {
    // The reader went away: nothing is left to answer.
    if (error?.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}

const presentSummary = (row: DocumentRow) => ({
  ...row,
  uploadedAt: row.uploadedAt.toISOString(),
})

type VaultDocument = NonNullable<Awaited<ReturnType<typeof documentRepository.find>>>
type DocumentVersion = Awaited<ReturnType<typeof documentRepository.versionsOf>>[number]

const presentDocument = (document: VaultDocument, versions: DocumentVersion[]) => ({
  id: document.id,
  title: document.title,
  folder: document.folder,
  docType: document.docType,
  clientId: document.clientId,
  projectId: document.projectId,
  portalVisible: document.portalVisible,
  issuedOn: document.issuedOn,
  expiresOn: document.expiresOn,
  referenceNo: document.referenceNo,
  versions: versions.map(({ version, filename, mime, sizeBytes, sha256, scanState, createdAt }) => ({
    version,
    filename,
    mime,
    sizeBytes,
    sha256,
    scanState,
    uploadedAt: createdAt.toISOString(),
  })),
  rowVersion: document.rowVersion,
})
