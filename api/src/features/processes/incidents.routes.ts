import { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import type { IncidentService } from './incidents.service.ts'
import { IncidentGroup, IncidentQuery, IncidentView } from './processes.schema.ts'

const dashboard = { realm: 'staff', tag: 'Process dashboard' } as const

/** Incidents of the engine. */
export const incidentRoutes = ({ incidents }: { incidents: IncidentService }): Endpoint[] => [
  query(
    {
      ...dashboard,
      method: 'get',
      path: '/incidents',
      can: 'processes:R',
      summary: 'Open incidents, newest first',
      query: IncidentQuery,
      answer: pageOf(IncidentView),
    },
    ({ query: filter, user, trx }) => incidents.list(filter, user, trx),
  ),

  query(
    {
      ...dashboard,
      method: 'get',
      path: '/incidents/groups',
      can: 'processes:R',
      summary: 'Open incidents by cause',
      query: IncidentQuery.pick({ process: true }),
      answer: z.object({ items: z.array(IncidentGroup) }),
    },
    ({ query: filter, user, trx }) => incidents.groups(filter.process, user, trx),
  ),
]
