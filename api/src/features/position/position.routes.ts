import { type Endpoint, query } from '../../http/endpoint.ts'
import { recordOf, recordPages } from '../../records.ts'
import { RecordPosition } from './position.schema.ts'
import { positionOf } from './position.service.ts'

/** Open steps and running processes of a record, for whoever may see the record (UI-08, PRJ-14). */
export const positionRoutes = (): Endpoint[] =>
  recordPages.map(({ kind, path, can, params }) =>
    query(
      {
        method: 'get',
        path: `${path}/position`,
        realm: 'staff',
        can,
        summary: `Where a ${kind} stands: open steps and what its processes wait for`,
        params,
        answer: RecordPosition,
      },
      async ({ params: names, trx }) => positionOf(await recordOf(kind, names, trx), trx),
    ),
  )
