import { engineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import { readEnvironment } from '@zippcrm/domain/read-environment.ts'
import { pino } from 'pino'
import { connectEngine } from '../runtime/engine.ts'
import { brings, sandboxControl } from './control.ts'
import { desk } from './desk.ts'
import { dryRuns } from './dry-runs.ts'
import { Environment } from './environment.ts'
import { jobBoard } from './job-board.ts'
import { jobSchemas } from './job-schemas.ts'
import { startRecordServer } from './record-server.ts'
import { watchRecords } from './watch.ts'

const env = readEnvironment(Environment, process.env)
const log = pino({ level: env.LOG_LEVEL, name: 'sandbox' })
const engine = connectEngine(env.ZEEBE_SANDBOX_ADDRESS)
const exporter = `Basic ${Buffer.from(`recorder:${env.SANDBOX_SECRET}`).toString('base64')}`

const server = await startRecordServer({
  port: env.SANDBOX_PORT,
  host: env.SANDBOX_HOST,
  admits: (request) => brings(request, exporter),
  onArrival: () => watch.nudge(),
  others: (request, response) => control(request, response),
})
const watch = watchRecords(server.records)
const seat = desk({
  idleMs: env.SANDBOX_IDLE_MINUTES * 60_000,
  now: () => Date.now(),
  onFree: () => void runs.end(),
})
const runs = dryRuns({
  engine,
  clock: engineClock(env.ZEEBE_SANDBOX_MONITORING_URL),
  watch,
  board: jobBoard({ engine, onJob: () => watch.nudge() }),
  schemas: jobSchemas(),
  desk: seat,
  forget: server.forget,
})
const control = sandboxControl({ secret: env.SANDBOX_SECRET, runs, log })
// Nobody may come back: an idle run ends all the same.
setInterval(() => seat.state(), 30_000).unref()
log.info({ port: env.SANDBOX_PORT }, 'sandbox ready')

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), 8000).unref()
  server.close()
  await engine.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
