import { type DatabaseClock, databaseClock } from '@zippcrm/domain/clock/database-clock.ts'
import { letTimeMove } from '@zippcrm/domain/clock/move-clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { HealthChecks } from '@zippcrm/domain/health/readiness.ts'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { startOperationFollower } from '../operations/follower.ts'
import { recorder } from '../recorder/ingest.ts'
import { startRecorderServer } from '../recorder/server.ts'
import type { EffectDefinition, WorkerDefinition } from '../worker.ts'
import { startAuditSealer } from './audit-sealer.ts'
import { depthMetrics } from './database-metrics.ts'
import { waitFor } from './dependencies.ts'
import { type DeployableFile, deployProcesses } from './deployer.ts'
import { startDispatcher } from './dispatcher.ts'
import { startEffectRunner } from './effect-runner.ts'
import { connectEngine } from './engine.ts'
import { startHealthServer } from './health.ts'
import { serveUserTasks } from './inbox.ts'
import { jobRunner } from './job-runner.ts'
import { startLiveEventSweeper } from './live-event-sweeper.ts'
import { createWake } from './wake.ts'

export interface EngineWorkersOptions {
  databaseUrl: string
  redisUrl: string
  engineAddress: string
  engineId: string
  recorder: { port: number; host?: string; secret: string }
  healthPort: number
  /** Tests and development move business time; then its offset is read again and again. */
  movableClock: boolean
  files: DeployableFile[]
  workers: WorkerDefinition[]
  effects: EffectDefinition[]
  /** Further dependencies that readiness names. */
  checks?: HealthChecks
  queuePrefix?: string
  /** Off only in measurements of the safe path. */
  fastPath?: boolean
  log: Logger
}

type Closing = () => unknown

/**
 * Starts the engine side of the product. Health answers at once; everything else follows as its dependencies appear:
 * the recorder and the effects need no engine, the workers need no mail server.
 */
export function startEngineWorkers(options: EngineWorkersOptions) {
  const { engineId, log } = options
  const stopped = new AbortController()
  const closings: Closing[] = []
  const db = connect(options.databaseUrl, { max: 16, name: 'zippcrm-workers' })
  const engine = connectEngine(options.engineAddress)
  const redis = new Redis(options.redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false })
  redis.on('error', () => undefined)
  const wake = createWake({ url: options.databaseUrl, log })
  let step = 'waiting for the database'
  let queues: ReturnType<typeof startEffectRunner>['queues'] = []

  const checks: HealthChecks = {
    database: () => db.raw('select offset_ms from engine_clock'),
    engine: () => engine.ready(),
    redis: () => redis.ping(),
    ...options.checks,
    async workers() {
      if (step !== 'ready') throw new Error(step)
    },
  }
  const health = startHealthServer({
    port: options.healthPort,
    checks,
    beforeScrape: depthMetrics({ db, queues: () => queues }),
  })

  const waiting = (name: string) => {
    step = `waiting for the ${name}`
    return waitFor(name, checks[name]!, { log, signal: stopped.signal })
  }

  async function startWithDatabase(): Promise<DatabaseClock> {
    await waiting('database')
    const clock = await databaseClock(db, { movable: options.movableClock })
    closings.unshift(() => clock.close())
    if (options.movableClock) await inSession(db, { role: 'zipp_system' }, letTimeMove)
    // An engine is adopted when this installation starts with its id; records of any other are refused.
    await inSession(db, { role: 'zipp_system' }, (trx) =>
      trx('engine').insert({ id: engineId }).onConflict('id').ignore(),
    )
    const server = await startRecorderServer({
      ...options.recorder,
      ingest: recorder({ db, log, clock }),
      log,
    })
    closings.unshift(() => {
      server.close()
      server.closeIdleConnections()
    })
    await wake.start()
    const loops = [
      startAuditSealer({ db, wake }),
      startLiveEventSweeper({ db, wake }),
      startOperationFollower({ db, wake }),
    ]
    closings.unshift(() => Promise.all(loops.map((loop) => loop.close())))
    return clock
  }

  async function startEffects(clock: DatabaseClock) {
    await waitFor('redis', checks.redis!, { log, signal: stopped.signal })
    const { effects, redisUrl, queuePrefix } = options
    const runner = startEffectRunner({ db, redisUrl, clock, log, wake, effects, prefix: queuePrefix })
    queues = runner.queues
    closings.unshift(() => runner.close())
  }

  async function startWithEngine(clock: DatabaseClock) {
    await waiting('engine')
    step = 'deploying processes'
    const { deployed } = await deployProcesses({ db, engine, engineId, files: options.files, log })
    log.info({ deployed }, deployed.length ? 'processes deployed' : 'all processes are deployed already')
    const run = jobRunner({ db, engineId, clock, log, cancelInstance: (key) => engine.cancelInstance(key) })
    const servers = options.workers.map((worker) => engine.serve({ type: worker.type, handler: run(worker) }))
    if (options.fastPath !== false) servers.push(serveUserTasks({ db, engine, engineId, clock, log }))
    const dispatcher = startDispatcher({ db, engine, engineId, log, wake })
    closings.unshift(() => dispatcher.close())
    closings.unshift(() => Promise.allSettled(servers.map((server) => server.close())))
    step = 'ready'
    log.info({ workers: options.workers.length }, 'engine workers ready')
  }

  const started = startWithDatabase().then((clock) =>
    Promise.all([startEffects(clock), startWithEngine(clock)]),
  )
  started.catch((error) => {
    if (stopped.signal.aborted) return
    step = `failed: ${error instanceof Error ? error.message : error}`
    log.fatal({ err: error }, 'engine workers cannot start')
  })

  return {
    db,
    engine,
    wake,
    /** Resolves when everything runs. */
    started,

    /** Lets running work end, then lets go of everything. */
    async close() {
      stopped.abort()
      step = 'stopping'
      for (const closing of closings.splice(0)) await closing()
      health.close()
      health.closeAllConnections()
      redis.disconnect()
      await Promise.allSettled([engine.close(), wake.close()])
      await db.destroy()
    },
  }
}
