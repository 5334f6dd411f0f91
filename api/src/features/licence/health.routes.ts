import { type HealthChecks, readiness } from '@zippcrm/domain/health/readiness.ts'
import { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'

/** Whether what the product stands on answers, for people who may not look at the server itself. */
export const healthRoutes = ({ checks }: { checks: HealthChecks }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/settings/health',
      realm: 'staff',
      can: 'settings:R',
      summary: 'Health of the parts of this installation',
      tag: 'Licence',
      answer: z.object({
        ready: z.boolean(),
        parts: z.array(z.object({ name: z.string(), isUp: z.boolean() })),
      }),
    },
    async () => {
      const { ready: isReady, dependencies } = await readiness(checks)
      return {
        ready: isReady,
        parts: Object.entries(dependencies).map(([name, { ok }]) => ({ name, isUp: ok })),
      }
    },
  ),
]
