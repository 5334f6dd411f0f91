import { once } from 'node:events'
import { type Endpoint, query, stream } from '../../http/endpoint.ts'
import { PageQuery, pageOf } from '../../http/page.ts'
import { AuditEntry, AuditExportQuery, AuditQuery, HistoryParams } from './audit.schema.ts'
import type { AuditService } from './audit.service.ts'
import { csvHeader, csvLines } from './audit-csv.ts'

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
  stream(
    {
      method: 'get',
      path: '/audit/export',
      realm: 'staff',
      can: 'audit:R',
      summary: 'The audit trail as a CSV file',
      tag: 'Audit',
      query: AuditExportQuery,
    },
    async ({ query: filter, user, requestId, res, inSession }) => {
      await inSession((trx) => audit.noteExport(user, requestId, trx))
      let slice = await inSession((trx) => audit.exportSlice(filter, undefined, user, trx))
      res.setHeader('Content-Type', 'text/csv; charset=utf-8')
      res.setHeader('Content-Disposition', 'attachment; filename="audit.csv"')
      res.write(csvHeader + csvLines(slice.rows))
      while (slice.before && !res.destroyed) {
        const { before } = slice
        slice = await inSession((trx) => audit.exportSlice(filter, before, user, trx))
        if (!res.write(csvLines(slice.rows))) await Promise.race([once(res, 'drain'), once(res, 'close')])
      }
      res.end()
    },
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
