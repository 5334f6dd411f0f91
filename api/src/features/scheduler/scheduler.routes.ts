import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { z } from 'zod'
import { accepted } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { PageQuery, pageOf } from '../../http/page.ts'

const job = 'mark_overdue_invoices'

const Run = z.object({
  id: z.string(),
  job: z.string(),
  on: z.string(),
  at: z.string(),
  invoices: z.number(),
  alerts: z.enum(['pending', 'done', 'skipped']),
})

const StartedRun = z.object({ job: z.string(), operationId: z.string() })

/** Sweeps that operations may start by hand, and what they found. */
export const schedulerRoutes = (): Endpoint[] => [
  command(
    {
      realm: 'staff',
      tag: 'Scheduler',
      method: 'post',
      path: `/scheduler/jobs/${job}/run`,
      can: 'outbox:A',
      action: 'scheduler.run',
      summary: 'Mark late invoices overdue and send their alerts now',
      answer: StartedRun,
      status: 202,
    },
    async ({ user, requestId, trx }) => {
      const naturalKey = `overdue-run:${user.companyId}:${requestId}`
      await outbox.effect({ companyId: user.companyId, kind: 'overdue-run', naturalKey, payload: {} }, trx)
      return accepted({ job, operationId: requestId })
    },
  ),
  query(
    {
      realm: 'staff',
      tag: 'Scheduler',
      method: 'get',
      path: '/scheduler/runs',
      can: 'outbox:R',
      summary: 'Passes that found late invoices, newest first',
      query: PageQuery,
      answer: pageOf(Run),
    },
    async ({ query: { limit }, trx }) => {
      const rows = await trx('overdue_pass').orderBy('id', 'desc').limit(limit)
      return {
        items: rows.map((row) => ({
          id: row.id,
          job,
          on: row.on_date,
          at: row.created_at.toISOString(),
          invoices: row.invoice_ids.length,
          alerts: row.alerts,
        })),
        nextCursor: null,
      }
    },
  ),
]
