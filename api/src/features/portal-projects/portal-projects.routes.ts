import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { decodeCursor, PageQuery, pageOf, toPage } from '../../http/page.ts'
import { DocumentLink } from '../documents/documents.schema.ts'
import { links } from '../documents/links.ts'
import { pendingOf } from './pending.ts'
import { presentPortalDocument, sharedDocuments } from './portal-documents.ts'
import {
  PendingItem,
  PortalDocument,
  PortalProjectSummary,
  PortalProjectView,
} from './portal-projects.schema.ts'
import type { PortalProjectService } from './portal-projects.service.ts'

const portal = { realm: 'portal', tag: 'portal' } as const

/** The client's matters, what waits for them, and their documents (file 07). */
export const portalProjectRoutes = ({ matters }: { matters: PortalProjectService }): Endpoint[] => [
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/pending',
      summary: 'What waits for me',
      answer: z.object({ items: z.array(PendingItem), nextCursor: z.null() }),
    },
    async ({ clock, trx }) => ({ items: await pendingOf(clock.today(), trx), nextCursor: null }),
  ),
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/projects',
      summary: 'My matters',
      answer: z.object({ items: z.array(PortalProjectSummary), nextCursor: z.null() }),
    },
    ({ clock, trx }) => matters.list(clock.today(), trx),
  ),
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/projects/:projectId',
      summary: 'One of my matters',
      params: z.object({ projectId: z.uuid() }),
      answer: PortalProjectView,
    },
    ({ params, clock, trx }) => matters.read(params.projectId, clock.today(), trx),
  ),
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/documents',
      summary: 'Documents that we share with you',
      query: PageQuery,
      answer: pageOf(PortalDocument),
    },
    async ({ query: { cursor, limit }, trx }) => {
      const [before] = (decodeCursor(cursor, 1) ?? []) as string[]
      const page = toPage(await sharedDocuments({ before, limit }, trx), limit, (row) => [row.id])
      return { ...page, items: page.items.map(presentPortalDocument) }
    },
  ),
  command(
    {
      ...portal,
      method: 'post',
      path: '/portal/documents/:documentId/link',
      evenExpired: true,
      summary: 'A link to a file, good for one hour',
      params: z.object({ documentId: z.uuid() }),
      body: z.object({}),
      answer: DocumentLink,
      errors: ['SCAN_PENDING'],
    },
    ({ params, user, trx }) => links.make(params.documentId, undefined, user, trx),
  ),
]
