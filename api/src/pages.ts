import type { Router } from 'express'
import type { EndpointDeps } from './endpoints.ts'
import { queueSessionOf } from './features/queues/queue-session.ts'
import { queuesPage } from './features/queues/queues-page.ts'

/** Queues of effects, named by the workers that take them. */
const queueNames = [
  'effect-mail',
  'effect-pdf',
  'effect-identity-mail',
  'effect-portal-identity',
  'effect-identity-access',
  'effect-staff-identity',
]

/** Routers with pages of their own beside the API's endpoints. */
export const allPages = ({ env, log, listener }: EndpointDeps): { path: string; router: Router }[] => [
  queuesPage({
    session: queueSessionOf(env),
    redisUrl: env.REDIS_URL,
    queueNames,
    log,
    onClose: listener.onClose,
  }),
]
