import { mkdir } from 'node:fs/promises'
import { storageCheck } from '@zippcrm/domain/health/storage-check.ts'
import { mailFromEnvironment } from '@zippcrm/domain/mail/connection.ts'
import { mailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { readEnvironment } from '@zippcrm/domain/read-environment.ts'
import { panVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import {
  whatsappConnections,
  whatsappFromEnvironment,
} from '@zippcrm/domain/whatsapp/whatsapp-connections.ts'
import { processFiles } from '@zippcrm/processes/files.ts'
import { pino } from 'pino'
import { Environment } from './environment.ts'
import { mailRoutes } from './mail/mail-routes.ts'
import { connectEngine } from './runtime/engine.ts'
import { startEngineWorkers } from './runtime/start.ts'
import { allEffects, allWorkers } from './workers.ts'

const env = readEnvironment(Environment, process.env)
const log = pino({ level: env.LOG_LEVEL, name: 'engine-workers' })
// Deployments may take long: they have a connection of their own.
const deploying = connectEngine(env.ZEEBE_ADDRESS)
await mkdir(env.DOCUMENTS_DIR, { recursive: true })
const seal = sensitiveSeal(env.SENSITIVE_DATA_KEY, env.SENSITIVE_DATA_KEY_PREVIOUS)
const connections = mailConnections({ fromEnvironment: mailFromEnvironment(env), seal })
const deps = {
  mail: mailRoutes(connections),
  connections,
  whatsapp: whatsappConnections({ fromEnvironment: whatsappFromEnvironment(env), seal }),
  staffUrl: env.STAFF_URL,
  portalUrl: env.PORTAL_URL,
  documentsDir: env.DOCUMENTS_DIR,
  pans: panVault(seal),
  sofficePath: env.SOFFICE_PATH,
  wasmOffice:
    env.WASM_OFFICE_NODE && env.WASM_OFFICE_DIR
      ? { node: env.WASM_OFFICE_NODE, folder: env.WASM_OFFICE_DIR }
      : undefined,
  clamd: env.CLAMD_HOST ? { host: env.CLAMD_HOST, port: env.CLAMD_PORT } : undefined,
  keycloak: {
    url: env.KEYCLOAK_URL,
    publicUrl: env.KEYCLOAK_PUBLIC_URL,
    staffRealm: env.KEYCLOAK_STAFF_REALM,
    portalRealm: env.KEYCLOAK_PORTAL_REALM,
    adminClientId: env.KEYCLOAK_ADMIN_CLIENT_ID,
    adminClientSecret: env.KEYCLOAK_ADMIN_CLIENT_SECRET,
  },
  models: { engineId: env.ENGINE_ID, deploy: deploying.deploy },
  schedulerEnabled: env.SCHEDULER_ENABLED,
}

const running = startEngineWorkers({
  databaseUrl: env.DATABASE_URL,
  redisUrl: env.REDIS_URL,
  engineAddress: env.ZEEBE_ADDRESS,
  engineId: env.ENGINE_ID,
  recorder: { port: env.RECORDER_PORT, host: env.RECORDER_HOST, secret: env.RECORDER_SECRET },
  healthPort: env.WORKER_HEALTH_PORT,
  movableClock: env.MOVABLE_CLOCK,
  files: processFiles(),
  workers: allWorkers(deps),
  effects: allEffects(deps),
  checks: {
    keycloak: () => answers(`${env.KEYCLOAK_URL}/realms/${env.KEYCLOAK_STAFF_REALM}`),
    storage: storageCheck(env.DOCUMENTS_DIR),
  },
  log,
})
running.started.catch(() => stop('a failed start', 1))

async function answers(url: string) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
}

let stopping = false
async function stop(cause: string, code = 0) {
  if (stopping) return
  stopping = true
  log.info({ cause }, 'draining')
  setTimeout(() => process.exit(1), 30_000).unref()
  await Promise.all([running.close(), deploying.close()])
  process.exit(code)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
