import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { z } from 'zod'
import { csvOf } from '../../http/csv.ts'
import { type Endpoint, query, stream } from '../../http/endpoint.ts'
import { decodeCursor, PageQuery, pageOf, toPage } from '../../http/page.ts'
import { type AccessRow, accessesOf } from './accesses.repository.ts'

const DocumentAccess = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  version: z.int(),
  actorKind: z.string(),
  actor: z.string().nullable(),
  channel: z.string(),
  result: z.enum(['served', 'refused']),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
})
const params = z.object({ documentId: z.uuid() })
const staff = { method: 'get', realm: 'staff', can: 'documents:R', tag: 'documents', params } as const
/** As many as a spreadsheet is good for; a document with more has other problems. */
const exported = 10_000

/** Who fetched a document, when, from where and by which way (DOC-25). */
export const accessRoutes = (): Endpoint[] => [
  query(
    {
      ...staff,
      path: '/documents/:documentId/accesses',
      summary: 'Views, downloads and refusals of a document, newest first',
      query: PageQuery,
      answer: pageOf(DocumentAccess),
    },
    async ({ params, query: { cursor, limit }, trx }) => {
      await assertReadable(params.documentId, trx)
      const before = decodeCursor(cursor, 2) as [string, string] | undefined
      const rows = await accessesOf(params.documentId, { before, limit }, trx)
      const page = toPage(rows, limit, (row) => [row.position, row.id])
      return { ...page, items: page.items.map(presentAccess) }
    },
  ),
  stream(
    { ...staff, path: '/documents/:documentId/accesses/export', summary: 'The same as a CSV file' },
    async ({ params, res, inSession }) => {
      const rows = await inSession(async (trx) => {
        await assertReadable(params.documentId, trx)
        return accessesOf(params.documentId, { limit: exported }, trx)
      })
      res.setHeader('Content-Type', 'text/csv; charset=utf-8')
      res.attachment('accesses.csv')
      res.end(csvOf(columns, rows.map(presentAccess)))
    },
  ),
]

const columns = ['at', 'actor', 'actorKind', 'version', 'channel', 'result', 'ip', 'userAgent'] as const

async function assertReadable(documentId: string, trx: Trx): Promise<void> {
  if (!(await documentRepository.find(documentId, trx))) throw new NotFound()
}

const presentAccess = ({ position: _position, ...row }: AccessRow) => ({ ...row, at: row.at.toISOString() })
