import { mkdir } from 'node:fs/promises'
import { databaseClock } from '@zippcrm/domain/clock/database-clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { readiness } from '@zippcrm/domain/health/readiness.ts'
import { storageCheck } from '@zippcrm/domain/health/storage-check.ts'
import { issuers } from '@zippcrm/domain/licence/issuers.ts'
import { readLicenceKey } from '@zippcrm/domain/licence/licence-key.ts'
import { licences as licencesOf } from '@zippcrm/domain/licence/licences.ts'
import { readEnvironment } from '@zippcrm/domain/read-environment.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { allEndpoints } from './endpoints.ts'
import { Environment } from './environment.ts'
import { authenticator } from './http/auth.ts'
import { licenceGate } from './http/licence-gate.ts'
import { createListener } from './http/listen.ts'
import { authorise, seatRoles } from './http/matrix.ts'
import { allPages } from './pages.ts'

const env = readEnvironment(Environment, process.env)
const log = pino({ level: env.LOG_LEVEL, name: 'api' })
refuseForgedLicence()
const db = connect(env.DATABASE_URL, { max: 20, name: 'zippcrm-api' })
const clock = await databaseClock(db, { movable: env.MOVABLE_CLOCK })
const listener = createListener({ url: env.DATABASE_URL, log })
const realm = (name: string) => ({
  realm: name,
  publicUrl: env.KEYCLOAK_PUBLIC_URL,
  innerUrl: env.KEYCLOAK_URL,
})
const auth = authenticator({
  db,
  realms: { staff: realm(env.KEYCLOAK_STAFF_REALM), portal: realm(env.KEYCLOAK_PORTAL_REALM) },
})
listener.on('account_changed', (accountId) => auth.forget(accountId || undefined))

const seal = sensitiveSeal(env.SENSITIVE_DATA_KEY, env.SENSITIVE_DATA_KEY_PREVIOUS)
const licences = licencesOf({
  keyFromEnvironment: env.ZIPPCRM_LICENSE_KEY,
  issuers,
  seal,
  clock,
  seatRoles,
})

await mkdir(env.DOCUMENTS_DIR, { recursive: true })
const checks = {
  database: () => db.raw('select 1'),
  identity: () => reached(`${env.KEYCLOAK_URL}/realms/${env.KEYCLOAK_STAFF_REALM}`),
  storage: storageCheck(env.DOCUMENTS_DIR),
}
const deps = { db, clock, log, env, listener, licences, seal, checks }
const app = createApp({
  db,
  clock,
  log,
  endpoints: allEndpoints(deps),
  pages: allPages(deps),
  authenticate: (req, allowed) => auth.authenticate(req, allowed),
  authorise,
  refuseWhenExpired: licenceGate({ db, licences, listener }),
  ready: () => readiness(checks),
})
await listener.start()
const server = app.listen(env.API_PORT, env.API_HOST, () => log.info({ port: env.API_PORT }, 'API ready'))

async function reached(url: string) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
}

/** In production a key that nobody signed ends the start; elsewhere it grants the community edition (DEP-32). */
function refuseForgedLicence() {
  if (env.NODE_ENV !== 'production' || !env.ZIPPCRM_LICENSE_KEY) return
  try {
    readLicenceKey(env.ZIPPCRM_LICENSE_KEY, issuers)
  } catch (error) {
    console.error(`LICENCE_INVALID ZIPPCRM_LICENSE_KEY: ${(error as Error).message}`)
    process.exit(78)
  }
}

let stopping = false
async function stop(signal: string) {
  if (stopping) return
  stopping = true
  log.info({ signal }, 'draining')
  setTimeout(() => process.exit(1), 30_000).unref()
  server.close()
  await listener.close()
  server.closeAllConnections()
  clock.close()
  await db.destroy()
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
