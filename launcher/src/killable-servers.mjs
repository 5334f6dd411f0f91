import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabases } from './databases.mjs'
import { postgresFolder, startPostgres } from './postgres.mjs'
import { signalTo } from './processes.mjs'
import { startRedis } from './redis.mjs'
import { supervisor } from './supervisor.mjs'
import { waitFor } from './wait.mjs'
import { startZeebe } from './zeebe.mjs'

const secrets = {
  postgresPassword: 'postgres',
  ownerPassword: 'owner',
  apiPassword: 'api',
  enginePassword: 'engine',
  keycloakDatabasePassword: 'keycloak',
}

/**
 * PostgreSQL, Redis and a broker of a test's own, which it may kill, and start again on what they left on disk.
 * PostgreSQL is as durable as in production, unlike the one that the other tests share.
 *
 * @param ports one for each of postgresql, redis, recorder, zeebe, zeebeCommand, zeebeInternal and zeebeMonitoring
 */
export async function openKillableServers(ports) {
  const dataDir = await mkdtemp(join(tmpdir(), 'zippcrm-killable-'))
  const group = supervisor({ dataDir })
  const engineId = randomUUID()
  const recorder = { port: ports.recorder, secret: 'recorder' }

  async function postgresql() {
    const password = secrets.postgresPassword
    const { child, url } = await startPostgres({
      dataDir,
      port: ports.postgresql,
      password,
      supervisor: group,
    })
    return prepareDatabases({ adminUrl: url, secrets, ended: () => !child.running })
  }

  const start = {
    // A postmaster that was killed leaves its backends for a moment, and the next one does not start beside them.
    postgresql: () => waitFor('PostgreSQL', postgresql, { timeoutMs: 60_000 }),
    redis: () => startRedis({ dataDir, port: ports.redis, password: 'redis', supervisor: group }),
    zeebe: () =>
      startZeebe({
        dataDir: join(dataDir, 'zeebe'),
        ports,
        recorderUrl: `http://127.0.0.1:${recorder.port}`,
        recorderSecret: recorder.secret,
        engineId,
        controlledClock: true,
        supervisor: group,
      }),
  }

  /** Ends one of them without warning, as a power cut does; returns when it is gone. */
  async function kill(name) {
    const child = group.children.find((each) => each.name === name && each.running)
    child.stopping = true
    signalTo(child, 'SIGKILL')
    await child.exited
  }

  async function close() {
    await group.stopAll([['zeebe'], ['redis', 'postgresql']])
    for (const folder of [dataDir, postgresFolder(dataDir)]) rmSync(folder, { recursive: true, force: true })
  }

  try {
    const [databases, { url: redisUrl }, { gatewayAddress, monitoringUrl }] = await Promise.all([
      start.postgresql(),
      start.redis(),
      start.zeebe(),
    ])
    return {
      databases,
      redisUrl,
      gatewayAddress,
      monitoringUrl,
      engineId,
      recorder,
      kill,
      start: (name) => start[name](),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
