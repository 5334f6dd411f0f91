import { type Endpoint, query } from '../../http/endpoint.ts'
import { PageQuery, pageOf } from '../../http/page.ts'
import { AuditEntry, AuditQuery, HistoryParams } from './audit.schema.ts'
import type { AuditService } from './audit.service.ts'

/** Who did what (file 01). */
export const auditRoutes = ({ audit }: { audit: AuditService }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/audit',
      realm: 'staff',
      can: 'audit:R',
      summary: 'Search the audit trail',
      tag: 'Audit',
      query: AuditQuery,
      answer: pageOf(AuditEntry),
    },
    ({ query, user, trx }) => audit.list(query, user, trx),
  ),
  query(
    {
      method: 'get',
      path: '/history/:entity/:id',
      realm: 'staff',
      can: 'mission-control:R',
      summary: 'What happened to a record that one can read',
      tag: 'Audit',
      params: HistoryParams,
      query: PageQuery,
      answer: pageOf(AuditEntry),
    },
    ({ params, query, user, trx }) => audit.history(params.entity, params.id, query, user, trx),
  ),
]
