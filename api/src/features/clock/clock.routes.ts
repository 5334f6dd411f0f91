import { z } from 'zod'
import { type Endpoint, query, stream } from '../../http/endpoint.ts'
import type { ClockService } from './clock.service.ts'

const ClockView = z.object({ now: z.string(), offsetMs: z.number() })
const MoveClock = z.strictObject({ duration: z.string().min(2).max(40) })
const operations = { realm: 'staff', can: 'processes:A', tag: 'Development' } as const

/** Moving business time, in development and tests only: production does not mount these. */
export const clockRoutes = ({ clock }: { clock: ClockService }): Endpoint[] => [
  query(
    {
      ...operations,
      method: 'get',
      path: '/dev/clock',
      summary: 'Business time and how far it is ahead of real time',
      answer: ClockView,
    },
    ({ trx }) => clock.read(trx),
  ),

  // Each step commits by itself, because workers act on it before the next: no transaction around the whole move.
  stream(
    {
      ...operations,
      method: 'post',
      path: '/dev/clock/move',
      evenExpired: true,
      action: 'clock.move',
      summary: 'Move business time forward, e.g. {"duration": "P2D"}',
      body: MoveClock,
      answer: ClockView,
      errors: ['DURATION_INVALID', 'CLOCK_BACKWARD', 'CLOCK_FIXED', 'ENGINE_UNAVAILABLE'],
    },
    async ({ body, res, inSession }) => {
      res.json(await clock.move(body.duration, inSession))
    },
  ),
]
