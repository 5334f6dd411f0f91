import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseUrl, prepareDatabases, withDatabase } from './databases.mjs'
import { mainsEnvironment } from './environment.mjs'
import { prepareKeycloak, startKeycloak } from './keycloak.mjs'
import { findOffice } from './libreoffice.mjs'
import { inRepository } from './paths.mjs'
import { startPostgres } from './postgres.mjs'
import { note, Trouble, timed } from './print.mjs'
import { startRedis } from './redis.mjs'
import { offerSandbox } from './sandbox.mjs'
import { engineIdOf } from './secrets.mjs'
import { answers, waitFor } from './wait.mjs'
import { applyClockOffset, startZeebe } from './zeebe.mjs'

const given = (name) => process.env[name] || undefined

async function startDatabase({ dataDir, ports, secrets, supervisor, fast }) {
  const external = given('DATABASE_URL')
  if (external) {
    note('PostgreSQL', 'using the server of DATABASE_URL')
    return {
      databases: await prepareDatabases({ adminUrl: external, secrets }),
      address: new URL(external),
      adminUrl: external,
    }
  }
  return timed('PostgreSQL', 'starting', async () => {
    const { child, url, version } = await startPostgres({
      dataDir,
      port: ports.postgresql,
      password: secrets.postgresPassword,
      supervisor,
      fast,
    })
    const databases = await prepareDatabases({ adminUrl: url, secrets, ended: () => !child.running })
    return {
      databases,
      address: new URL(url),
      adminUrl: url,
      said: `${version} ready on port ${ports.postgresql}`,
    }
  })
}

async function startQueueStore({ dataDir, ports, secrets, supervisor }) {
  const external = given('REDIS_URL')
  if (external) {
    note('Redis', 'using the server of REDIS_URL')
    return { url: external }
  }
  return timed('Redis', 'starting', async () => {
    const redis = await startRedis({
      dataDir,
      port: ports.redis,
      password: secrets.redisPassword,
      supervisor,
    })
    return { ...redis, said: `${redis.version} ready on port ${ports.redis}` }
  })
}

async function startEngine({ dataDir, ports, secrets, supervisor, engineId }) {
  const external = given('ZEEBE_ADDRESS')
  if (external) {
    note(
      'Zeebe',
      `using the engine at ZEEBE_ADDRESS; its exporter must send to port ${ports.recorder} with index prefix zippcrm-${engineId}`,
    )
    return { gatewayAddress: external, monitoringUrl: given('ZEEBE_MONITORING_URL') }
  }
  return timed('Zeebe', 'starting', async () => {
    const zeebe = await startZeebe({
      dataDir: join(dataDir, 'zeebe'),
      ports,
      recorderUrl: `http://127.0.0.1:${ports.recorder}`,
      recorderSecret: secrets.recorderSecret,
      engineId,
      controlledClock: true,
      supervisor,
    })
    return { ...zeebe, said: `ready on port ${ports.zeebe} (Java ${zeebe.java})` }
  })
}

async function startIdentity({ ports, secrets, supervisor, prepared, database }) {
  const external = given('KEYCLOAK_URL')
  if (external) {
    const [adminClientId, adminClientSecret] = [
      given('KEYCLOAK_ADMIN_CLIENT_ID'),
      given('KEYCLOAK_ADMIN_CLIENT_SECRET'),
    ]
    if (!adminClientId || !adminClientSecret)
      throw new Trouble(
        'KEYCLOAK_URL needs KEYCLOAK_ADMIN_CLIENT_ID and KEYCLOAK_ADMIN_CLIENT_SECRET beside it.',
      )
    note('Keycloak', 'using the server of KEYCLOAK_URL')
    return {
      url: external,
      publicUrl: given('KEYCLOAK_PUBLIC_URL') ?? external,
      adminClientId,
      adminClientSecret,
    }
  }
  const { home, java } = await prepared
  const { address } = await database
  const publicUrl = `http://localhost:${ports.keycloak}`
  return timed('Keycloak', 'starting', async () => {
    const { url } = await startKeycloak({
      home,
      java,
      ports,
      publicUrl,
      databaseHost: address.hostname,
      databasePort: address.port || 5432,
      secrets,
      supervisor,
    })
    return {
      url,
      publicUrl,
      adminClientId: 'zippcrm-admin',
      adminClientSecret: secrets.keycloakClientSecret,
      adminPassword: secrets.keycloakAdminPassword,
      said: `ready on port ${ports.keycloak}`,
    }
  })
}

async function startMail({ dataDir, ports, supervisor }) {
  supervisor.start({
    name: 'mail',
    command: process.execPath,
    args: [inRepository('launcher', 'mail-server.mjs')],
    env: {
      ...process.env,
      SMTP_PORT: String(ports.smtp),
      MAIL_PORT: String(ports.mail),
      MAIL_FILE: join(dataDir, 'mail.ndjson'),
    },
    graceMs: 2000,
  })
  await waitFor('The mail server', () => answers(`http://127.0.0.1:${ports.mail}/api/messages`), {
    timeoutMs: 20_000,
  })
}

/** Where dry runs happen: only offered here, and started by the first one. */
async function offerDryRuns({ dataDir, ports, secrets, supervisor }) {
  const external = given('SANDBOX_URL')
  if (external) return { url: external, secret: given('SANDBOX_SECRET') }
  const secret = secrets.sandboxSecret
  await offerSandbox({ dataDir, port: ports.sandbox, secret, supervisor })
  return { url: `http://127.0.0.1:${ports.sandbox}`, secret }
}

/** The stored distance between business time and real time; 0 while the table does not exist yet. */
async function storedClockOffset(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query("select to_regclass('public.engine_clock') is not null as there")
    if (!rows[0].there) return 0
    const offset = await client.query('select offset_ms from engine_clock')
    return Number(offset.rows[0]?.offset_ms ?? 0)
  })
}

/**
 * Starts every server that is not given by an address in the environment, in parallel where nothing waits for another,
 * and returns the environment of the mains. It is also written to `env.json` in the data folder.
 */
export async function startServers({
  dataDir,
  ports,
  secrets,
  supervisor,
  mode = 'development',
  fast = false,
}) {
  const engineId = given('ENGINE_ID') ?? engineIdOf(join(dataDir, 'zeebe'))
  mkdirSync(join(dataDir, 'documents'), { recursive: true })
  const context = { dataDir, ports, secrets, supervisor, fast, engineId }
  const prepared = given('KEYCLOAK_URL')
    ? undefined
    : prepareKeycloak({
        dataDir,
        onBuild: () => note('Keycloak', 'building for PostgreSQL, once per data folder (about 30 s) …'),
      })
  const database = startDatabase(context)
  const [{ databases, adminUrl }, redis, zeebe, keycloak, office] = await Promise.all([
    database,
    startQueueStore(context),
    startEngine(context),
    startIdentity({ ...context, prepared, database }),
    findOffice(),
    startMail(context),
  ])
  const sandbox = await offerDryRuns(context)
  if (zeebe.monitoringUrl) {
    const offset = await storedClockOffset(databaseUrl(adminUrl, { database: 'zippcrm' }))
    await applyClockOffset(zeebe.monitoringUrl, offset)
    if (offset) note('Zeebe', `clock moved on by ${(offset / 86_400_000).toFixed(1)} days, as stored`)
  }
  const env = mainsEnvironment({
    dataDir,
    ports,
    secrets,
    databases,
    redisUrl: redis.url,
    zeebe,
    keycloak,
    engineId,
    sandbox,
    ...office,
    mode,
  })
  writeFileSync(join(dataDir, 'env.json'), `${JSON.stringify(env, null, 2)}\n`, { mode: 0o600 })
  return env
}

/** Names of children in the order they end: those that use others first. */
export const stopOrder = [
  ['web', 'api', 'engine-workers', 'sandbox'],
  ['keycloak', 'zeebe', 'zeebe-sandbox', 'mail'],
  ['redis', 'postgresql'],
]
