import { databaseClock } from '@zippcrm/domain/clock/database-clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import { readEnvironment } from '@zippcrm/domain/read-environment.ts'
import { processFiles } from '@zippcrm/processes/files.ts'
import nodemailer from 'nodemailer'
import { pino } from 'pino'
import { Environment } from './environment.ts'
import { recorder } from './recorder/ingest.ts'
import { startRecorderServer } from './recorder/server.ts'
import { startAuditSealer } from './runtime/audit-sealer.ts'
import { deployProcesses } from './runtime/deployer.ts'
import { startDispatcher } from './runtime/dispatcher.ts'
import { startEffectRunner } from './runtime/effect-runner.ts'
import { connectEngine } from './runtime/engine.ts'
import { startHealthServer } from './runtime/health.ts'
import { serveUserTasks } from './runtime/inbox.ts'
import { jobRunner } from './runtime/job-runner.ts'
import { createWake } from './runtime/wake.ts'
import { allEffects, allWorkers } from './workers.ts'

const env = readEnvironment(Environment, process.env)
const log = pino({ level: env.LOG_LEVEL, name: 'engine-workers' })
const db = connect(env.DATABASE_URL, { max: 16, name: 'zippcrm-workers' })
const clock = await databaseClock(db, { movable: env.MOVABLE_CLOCK })
const engine = connectEngine(env.ZEEBE_ADDRESS)
const wake = createWake({ url: env.DATABASE_URL, log })
const engineId = env.ENGINE_ID

const deps = {
  mail: env.SMTP_HOST
    ? {
        from: env.SMTP_FROM,
        transport: nodemailer.createTransport({
          host: env.SMTP_HOST,
          port: env.SMTP_PORT ?? 25,
          secure: env.SMTP_SECURE,
          ignoreTLS: !env.SMTP_SECURE && env.SMTP_HOST === '127.0.0.1',
          auth: env.SMTP_USERNAME ? { user: env.SMTP_USERNAME, pass: env.SMTP_PASSWORD } : undefined,
          connectionTimeout: 10_000,
        }),
      }
    : undefined,
  staffUrl: env.STAFF_URL,
  portalUrl: env.PORTAL_URL,
  documentsDir: env.DOCUMENTS_DIR,
  sofficePath: env.SOFFICE_PATH,
  keycloak: {
    url: env.KEYCLOAK_URL,
    publicUrl: env.KEYCLOAK_PUBLIC_URL,
    staffRealm: env.KEYCLOAK_STAFF_REALM,
    portalRealm: env.KEYCLOAK_PORTAL_REALM,
    adminClientId: env.KEYCLOAK_ADMIN_CLIENT_ID,
    adminClientSecret: env.KEYCLOAK_ADMIN_CLIENT_SECRET,
  },
  schedulerEnabled: env.SCHEDULER_ENABLED,
}

// An engine is adopted when this installation starts with its id; records of any other are refused.
await inSession(db, { role: 'zipp_system' }, (trx) =>
  trx('engine').insert({ id: engineId }).onConflict('id').ignore(),
)
const recorderServer = await startRecorderServer({
  port: env.RECORDER_PORT,
  secret: env.RECORDER_SECRET,
  ingest: recorder({ db, log }),
  log,
})
const health = startHealthServer({
  port: env.WORKER_HEALTH_PORT,
  checks: {
    database: () => db.raw('select 1'),
    engine: () => engine.topology(),
    clock: () => clock.refresh(),
  },
})

const { deployed } = await deployProcesses({ db, engine, engineId, files: processFiles(), log })
log.info({ deployed }, deployed.length ? 'processes deployed' : 'all processes are deployed already')

await wake.start()
const run = jobRunner({ db, engineId, clock, log, cancelInstance: (key) => engine.cancelInstance(key) })
const servers = allWorkers(deps).map((worker) => engine.serve({ type: worker.type, handler: run(worker) }))
const inbox = serveUserTasks({ db, engine, engineId, clock })
const dispatcher = startDispatcher({ db, engine, engineId, log, wake })
const effects = startEffectRunner({
  db,
  redisUrl: env.REDIS_URL,
  clock,
  log,
  wake,
  effects: allEffects(deps),
})
const sealer = startAuditSealer({ db, wake })
log.info({ workers: servers.length }, 'engine workers ready')

let stopping = false
async function stop(signal: string) {
  if (stopping) return
  stopping = true
  log.info({ signal }, 'draining')
  setTimeout(() => process.exit(1), 30_000).unref()
  await Promise.allSettled([...servers.map((server) => server.close()), inbox.close()])
  await Promise.allSettled([dispatcher.close(), effects.close(), sealer.close()])
  recorderServer.close()
  health.close()
  clock.close()
  await Promise.allSettled([engine.close(), wake.close()])
  await db.destroy()
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
