import { randomUUID } from 'node:crypto'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { docsRouter } from './http/docs.ts'
import type { Endpoint } from './http/endpoint.ts'
import { registry, requestMetrics } from './http/metrics.ts'
import { type MountDeps, mount } from './http/mount.ts'
import { problemHandler } from './http/problem.ts'

export interface AppDeps extends Omit<MountDeps, 'log' | 'db' | 'clock'> {
  db: Database
  clock: Clock
  log: Logger
  endpoints: Endpoint[]
  /** Asks each dependency whether it is there (ENG-30). */
  ready(): Promise<{ ready: boolean; dependencies: Record<string, unknown> }>
  /** Routers with pages of their own, e.g. the queues page. */
  pages?: { path: string; router: express.Router }[]
}

/** The whole HTTP side: probes, pages, the API below `/api`, and problem details for everything that goes wrong. */
export function createApp({
  db,
  clock,
  log,
  endpoints,
  ready,
  pages = [],
  authenticate,
  authorise,
  refuseWhenExpired,
}: AppDeps): Express {
  const app = express()
  app.set('trust proxy', 'loopback')
  app.disable('x-powered-by')
  app.use(
    pinoHttp({
      logger: log,
      genReqId: (req) => String(req.headers['x-request-id'] ?? randomUUID()).slice(0, 64),
      autoLogging: { ignore: (req) => req.url?.startsWith('/health') ?? false },
      // Headers carry tokens and cookies, which no log may hold.
      serializers: {
        req: ({ id, method, url }) => ({ id, method, url: String(url).split('?')[0] }),
        res: ({ statusCode }) => ({ statusCode }),
      },
      customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'debug'),
    }),
  )
  app.use((req, res, next) => {
    res.setHeader('X-Request-Id', String(req.id))
    next()
  })
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: false,
    }),
  )
  app.use(requestMetrics)

  app.get('/health/live', (_req, res) => void res.json({ live: true }))
  app.get('/health/ready', async (_req, res) => {
    const state = await ready()
    res.status(state.ready ? 200 : 503).json(state)
  })
  app.get('/metrics', async (_req, res) => void res.type(registry.contentType).send(await registry.metrics()))

  app.use('/api', docsRouter())
  for (const { path, router } of pages) app.use(path, router)
  const api = express.Router()
  // A change of a process carries all of its files, of up to 5 MB each.
  api.use('/models', express.json({ limit: '12mb' }))
  api.use(express.json({ limit: '1mb' }))
  mount(api, endpoints, { db, clock, log, authenticate, authorise, refuseWhenExpired })
  api.use(() => {
    throw new NotFound('There is no such address in the API.')
  })
  app.use('/api', api)
  app.use(problemHandler(log))
  return app
}
