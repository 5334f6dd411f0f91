import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@zippcrm/domain/database/connect.ts'
import pg from 'pg'
import { startZeebe } from '../../launcher/src/zeebe.mjs'
import { migrate } from '../../migrations/src/migrate.ts'
import { portFrom } from './ports.ts'
import { seedCompany } from './seed.ts'

/** What one run shares: a broker, a database, and the port where the engine looks for its recorder. */
export interface EngineStack {
  engineUrl: string
  apiUrl: string
  /** A login that no policy binds, for tests that tamper with what the product cannot. */
  adminUrl: string
  redisUrl: string
  gatewayAddress: string
  monitoringUrl: string
  engineId: string
  recorderPort: number
  /** First of a few ports that belong to this run: servers that tests start and stop. */
  ports: number
  recorderSecret: string
  companyId: string
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`CONFIG_MISSING ${name}: this needs the servers of the test stack`)
  return value
}

const withDatabase = (url: string, database: string) =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({
    connectionString: withDatabase(setting('ADMIN_DATABASE_URL'), 'postgres'),
  })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** Starts a broker of this run's own and makes it a database of its own; both are gone after `close`. */
export async function openEngineStack({ portOffset }: { portOffset: number }) {
  const database = `engine_test_${randomBytes(6).toString('hex')}`
  const owner = decodeURIComponent(new URL(setting('MIGRATION_DATABASE_URL')).username)
  await administer(`create database ${database} owner ${owner}`)
  await migrate(withDatabase(setting('MIGRATION_DATABASE_URL'), database))

  const dataDir = await mkdtemp(join(tmpdir(), 'zippcrm-engine-tests-'))
  // Below those that the system hands out, and rarely those of another run beside.
  const ports = 12_000 + randomInt(400) * 20
  const recorderPort = await portFrom(ports)
  const recorderSecret = randomBytes(16).toString('hex')
  const engineId = randomUUID()
  const broker = await startZeebe({
    dataDir,
    portOffset,
    recorderUrl: `http://127.0.0.1:${recorderPort}`,
    recorderSecret,
    engineId,
    controlledClock: true,
  })
  const engineUrl = withDatabase(process.env.ENGINE_DATABASE_URL ?? setting('DATABASE_URL'), database)
  const db = connect(engineUrl, { max: 1, name: 'engine-tests-setup' })
  const companyId = await seedCompany(db)
  await db.destroy()

  const stack: EngineStack = {
    engineUrl,
    adminUrl: withDatabase(setting('ADMIN_DATABASE_URL'), database),
    apiUrl: withDatabase(setting('DATABASE_URL'), database),
    redisUrl: setting('REDIS_URL'),
    gatewayAddress: broker.gatewayAddress,
    monitoringUrl: broker.monitoringUrl,
    engineId,
    recorderPort,
    ports,
    recorderSecret,
    companyId,
  }
  return {
    stack,
    async close() {
      await broker.stop()
      await rm(dataDir, { recursive: true, force: true })
      await administer(`drop database ${database} with (force)`)
    },
  }
}
