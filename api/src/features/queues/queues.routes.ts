import { type Endpoint, stream } from '../../http/endpoint.ts'
import type { QueueSession } from './queue-session.ts'

/** Opens the queues page. A stream, because the answer of a command is kept for repeats and this one is a secret. */
export const queueRoutes = ({ session }: { session: QueueSession }): Endpoint[] => [
  stream(
    {
      method: 'post',
      path: '/ops/queues/session',
      evenExpired: true,
      realm: 'staff',
      can: 'outbox:A',
      tag: 'Ops Center',
      summary: 'A cookie that opens the queues page for 15 minutes',
      status: 204,
    },
    async ({ res, user, log }) => {
      log.info('queues page opened')
      res.setHeader('Set-Cookie', session.issue(user.id))
      res.status(204).end()
    },
  ),
]
