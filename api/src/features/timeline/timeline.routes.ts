import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'
import { decodeCursor, pageOf, toPage } from '../../http/page.ts'
import { type RecordKind, recordOf, recordPages } from '../../records.ts'
import { timelineOf } from './timeline.repository.ts'
import { TimelineEntry, TimelineQuery } from './timeline.schema.ts'

/** The one timeline of a client, a project (PRJ-44) and an invoice. */
export const timelineRoutes = (): Endpoint[] =>
  recordPages.map(({ kind, path, can, params }) =>
    query(
      {
        method: 'get',
        path: `${path}/timeline`,
        realm: 'staff',
        can,
        summary: `What happened to a ${kind}, newest first; \`kind\` takes several, separated by commas`,
        params,
        query: TimelineQuery,
        answer: pageOf(TimelineEntry),
      },
      async ({ params: names, query: filter, trx }) =>
        pageOfTimeline(await recordOf(kind, names, trx), filter, trx),
    ),
  )

async function pageOfTimeline(
  record: { kind: RecordKind; id: string },
  { kind: kinds, cursor, limit }: z.infer<typeof TimelineQuery>,
  trx: Trx,
) {
  const before = decodeCursor(cursor, 2) as [string, string] | undefined
  const rows = await timelineOf(record, { kinds, before, limit }, trx)
  const page = toPage(rows, limit, (row) => [row.exact, row.id])
  return {
    ...page,
    items: page.items.map(({ id, at, kind, title, text, who }) => ({
      id,
      at: at.toISOString(),
      kind,
      title,
      text,
      who,
    })),
  }
}
