import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import type { IncidentService } from './incidents.service.ts'
import {
  Fingerprint,
  GiveReason,
  IncidentGroup,
  IncidentKey,
  IncidentQuery,
  IncidentView,
} from './processes.schema.ts'

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

  command(
    {
      ...dashboard,
      method: 'post',
      path: '/incidents/:incidentKey/retry',
      can: 'processes:A',
      action: 'incident.retry',
      summary: 'Try again after a repair, with a reason',
      params: IncidentKey,
      body: GiveReason,
      answer: IncidentView,
      errors: ['INCIDENT_RESOLVED'],
    },
    async ({ params: { incidentKey }, body, user, trx, waitFor }) => {
      await incidents.retry(incidentKey, body.reason, user, trx)
      waitFor(async (after) => {
        const view = await incidents.read(incidentKey, user, after)
        return view.state === 'resolved' ? view : undefined
      })
      return incidents.read(incidentKey, user, trx)
    },
  ),

  command(
    {
      ...dashboard,
      method: 'post',
      path: '/incidents/groups/:fingerprint/retry',
      can: 'processes:A',
      action: 'incident.retry-group',
      summary: 'Try all incidents with one cause again, with a reason',
      params: Fingerprint,
      body: GiveReason,
      answer: z.object({ retried: z.number(), open: z.number() }),
    },
    async ({ params: { fingerprint }, body, user, trx, waitFor }) => {
      const keys = await incidents.retryGroup(fingerprint, body.reason, user, trx)
      waitFor(async (after) =>
        (await incidents.stillOpen(keys, after)) === 0 ? { retried: keys.length, open: 0 } : undefined,
      )
      return { retried: keys.length, open: keys.length }
    },
  ),
]
