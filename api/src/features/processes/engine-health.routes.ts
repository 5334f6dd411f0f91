import { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'
import { Pulse, Stalled, StalledQuery } from './engine-health.schema.ts'
import type { EngineHealthService } from './engine-health.service.ts'

const dashboard = { method: 'get', realm: 'staff', can: 'processes:R', tag: 'Process dashboard' } as const

/** How the engine is doing. */
export const engineHealthRoutes = ({ health }: { health: EngineHealthService }): Endpoint[] => [
  query(
    {
      ...dashboard,
      path: '/process-pulse',
      summary: 'How far the screens are behind the engine, and which workers are late',
      answer: Pulse,
    },
    ({ user, clock, trx }) => health.pulse(user, clock, trx),
  ),

  query(
    {
      ...dashboard,
      path: '/process-stalls',
      summary: 'Elements that take longer than they usually do, without an incident',
      query: StalledQuery,
      answer: z.object({ items: z.array(Stalled) }),
    },
    ({ query: filter, user, clock, trx }) => health.stalled(filter, user, clock, trx),
  ),
]
