import { createBullBoard } from '@bull-board/api'
import { BullAdapter } from '@bull-board/api/bullAdapter'
import { ExpressAdapter } from '@bull-board/express'
import { Forbidden } from '@zippcrm/domain/errors.ts'
import Bull from 'bull'
import { Router } from 'express'
import type { Logger } from 'pino'
import { type QueueSession, queuesPath } from './queue-session.ts'

export interface QueuesPageDeps {
  session: QueueSession
  redisUrl: string
  queueNames: readonly string[]
  log: Logger
  /** Runs when the process shuts down. */
  onClose(work: () => void): void
}

/** The queues page (bull-board), for holders of its cookie alone (ENG-26). */
export function queuesPage({ session, redisUrl, queueNames, log, onClose }: QueuesPageDeps) {
  const queues = queueNames.map((name) => {
    const queue = new Bull(name, redisUrl)
    queue.on('error', (error) => log.debug({ err: error, queue: name }, 'queue is not reachable'))
    return queue
  })
  onClose(() => {
    for (const queue of queues) void queue.close().catch(() => undefined)
  })

  const board = new ExpressAdapter()
  board.setBasePath(queuesPath)
  createBullBoard({
    queues: queues.map((queue) => new BullAdapter(queue)),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'ZippCRM queues' } },
  })

  const router = Router()
  router.use((req, _res, next) => {
    // Getting the cookie is an endpoint of the API, checked by bearer token.
    if (req.method === 'POST' && req.path === '/session') return next('router')
    if (!session.holder(req.headers.cookie))
      throw new Forbidden('Open the queues page from the outbox in Ops Center.')
    next()
  })
  router.use(board.getRouter())
  return { path: queuesPath, router }
}
