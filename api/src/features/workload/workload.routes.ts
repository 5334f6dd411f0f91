import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { readWorkload, setCapacity } from './workload.repository.ts'

const staff = { realm: 'staff', tag: 'Workload', can: 'tasks:A' } as const

const PersonLoad = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  away: z.object({ deputy: z.string(), until: z.string() }).nullable(),
  standsInFor: z.array(z.string()).describe('Names of those whose tasks this person does now'),
  overdue: z.number(),
  today: z.number(),
  week: z.number(),
  later: z.number(),
  plannedMinutes: z.number().describe('Hands-on time of the work due within a week or late'),
  weeklyMinutes: z.number(),
})
const Workload = z.object({ items: z.array(PersonLoad), unclaimed: z.number() })

/** Open work and capacity of the people somebody leads (ENG-15, UI-19). */
export const workloadRoutes = (): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/workload',
      summary: 'Open tasks by person and urgency, with hours of work and of capacity',
      answer: Workload,
    },
    ({ clock, trx }) => readWorkload(clock.now(), trx),
  ),
  command(
    {
      ...staff,
      method: 'put',
      path: '/workload/:userId',
      action: 'workload.capacity',
      summary: 'Say how many hours a week a person has',
      params: z.object({ userId: z.uuid() }),
      body: z.strictObject({ weeklyMinutes: z.number().int().min(0).max(10_080) }),
      answer: Workload,
    },
    async ({ params, body, clock, trx }) => {
      await setCapacity(params.userId, body.weeklyMinutes, trx)
      return readWorkload(clock.now(), trx)
    },
  ),
]
