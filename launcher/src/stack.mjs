import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf, lock } from './lock.mjs'
import { portsOf } from './ports.mjs'
import { postgresFolder } from './postgres.mjs'
import { note, say, Trouble } from './print.mjs'
import { secretsOf } from './secrets.mjs'
import { startServers, stopOrder } from './servers.mjs'
import { supervisor as createSupervisor, endLeftovers, lastLines } from './supervisor.mjs'

/** What an installation writes into its data folder. */
const owned = [
  'postgresql',
  'redis',
  'zeebe',
  'zeebe-sandbox',
  'keycloak',
  'documents',
  'logs',
  'results',
  'mail.ndjson',
  'secrets.json',
  'ports.json',
  'env.json',
  'set-up',
  'demo-logins.json',
  'pids.json',
]

/** Empties a data folder, except for what is named to stay and what is not ours. */
function wipe(dataDir, keep = []) {
  rmSync(postgresFolder(dataDir), { recursive: true, force: true })
  for (const name of owned.filter((entry) => !keep.includes(entry)))
    rmSync(join(dataDir, name), { recursive: true, force: true })
}

/**
 * A stack on one data folder: takes the folder, ends what a crashed launcher left, and starts the servers.
 * `reset` begins with empty data, except for what `keep` names. The returned `stop` ends everything; it is also called when a server ends by itself.
 */
export async function openStack({ dataDir, wantedPorts, onFailure, reset, keep }) {
  const holder = holderOf(dataDir)
  if (holder) {
    const where = holder.url ? ` at ${holder.url}` : ''
    throw new Trouble(
      `ZippCRM is running already on ${dataDir}${where} (process ${holder.pid}). Stop it with Ctrl-C, or "kill ${holder.pid}".`,
    )
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const held = lock(dataDir)
  const left = await endLeftovers(dataDir)
  if (left) note('', `ended ${left} processes that an earlier run left behind`)
  if (reset) wipe(dataDir, keep)
  const ports = await portsOf(dataDir, wantedPorts)
  const supervisor = createSupervisor({
    dataDir,
    onUnexpectedExit(child, { code, signal }) {
      say(`\n${child.name} stopped by itself (${signal ?? `exit code ${code}`}). Its last lines:`)
      say(lastLines(child.logFile).replace(/^/gm, '  | '))
      say(
        `Whole log: ${child.logFile}\nIf it stays like this: npm run doctor, or start afresh with npm start -- --reset`,
      )
      onFailure?.(child)
    },
  })

  let stopping
  return {
    dataDir,
    ports,
    supervisor,
    secrets: secretsOf(dataDir),
    publish: held.add,
    servers(options) {
      return startServers({ dataDir, ports, secrets: this.secrets, supervisor, ...options })
    },
    stop() {
      stopping ??= supervisor.stopAll(stopOrder).finally(() => held.release())
      return stopping
    },
    killAll: () => supervisor.killAll(),
  }
}
