import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { mayInstall } from '../src/apt.mjs'
import { chromiumOnMachine } from '../src/chromium.mjs'
import { javaOnMachine } from '../src/java.mjs'
import { canRunWasmOffice, officeAdvice, sofficeOnMachine } from '../src/libreoffice.mjs'
import { holderOf } from '../src/lock.mjs'
import { cacheFolder, dataFolder, inRepository } from '../src/paths.mjs'
import { defaultPorts, isFree } from '../src/ports.mjs'
import { postgresOfPackages, postgresOnMachine } from '../src/postgres.mjs'
import { say, table } from '../src/print.mjs'
import { redisOnMachine } from '../src/redis.mjs'
import { run, which } from '../src/run.mjs'
import { atLeast, versions } from '../src/version.mjs'

const cached = (part) => existsSync(join(cacheFolder(), 'archives', versions[part].file))
const python = which('python3') ?? which('python')
const apt = mayInstall()

async function node() {
  const ok = atLeast(process.versions.node, versions.node.minimum)
  return [
    'Node.js',
    ok ? 'ok' : 'MISSING',
    process.versions.node,
    process.execPath,
    ok ? '' : `install ${versions.node.minimum} or newer`,
  ]
}

function packages() {
  const ok = existsSync(inRepository('node_modules', '.package-lock.json'))
  return [
    'packages',
    ok ? 'ok' : 'later',
    '',
    inRepository('node_modules'),
    ok ? '' : 'npm start installs them',
  ]
}

async function postgres() {
  if (process.env.DATABASE_URL) return ['PostgreSQL', 'given', '', 'DATABASE_URL', '']
  const found = (await postgresOnMachine()) ?? (await postgresOfPackages())
  if (found) return ['PostgreSQL', 'ok', found.version, found.bin, '']
  const fetchable = !existsSync(inRepository('node_modules'))
  return [
    'PostgreSQL',
    fetchable ? 'later' : 'MISSING',
    '',
    '',
    fetchable ? 'comes with the packages' : 'install PostgreSQL 15 or newer, or set DATABASE_URL',
  ]
}

async function redis() {
  if (process.env.REDIS_URL) return ['Redis', 'given', '', 'REDIS_URL', '']
  const found = await redisOnMachine()
  if (found) return ['Redis', 'ok', found.version, found.program, '']
  if (apt || python)
    return ['Redis', 'later', '', '', apt ? 'npm start installs it with apt-get' : 'npm start fetches Valkey']
  return ['Redis', 'MISSING', '', '', 'install redis-server, or set REDIS_URL']
}

async function java() {
  const found = await javaOnMachine()
  if (found) return ['Java', 'ok', found.version, found.home, '']
  return python
    ? ['Java', 'later', '', '', 'npm start fetches a runtime']
    : ['Java', 'MISSING', '', '', 'install a JDK 21 or newer and set JAVA_HOME']
}

function archive(part, name, variable) {
  if (process.env[variable]) return [name, 'given', '', variable, '']
  const { version, bytes, file } = versions[part]
  return cached(part)
    ? [name, 'ok', version, join(cacheFolder(), 'archives', file), '']
    : [name, 'later', version, '', `npm start fetches ${Math.round(bytes / 1e6)} MB once`]
}

async function soffice() {
  const path = sofficeOnMachine()
  if (path) {
    const { stdout } = await run(path, ['--version'], { check: false })
    return ['LibreOffice', 'ok', stdout.split(' ')[1] ?? '', path, '']
  }
  if (apt) return ['LibreOffice', 'later', '', '', 'npm start installs it with apt-get']
  const { version, bytes } = versions.wasmOffice
  return canRunWasmOffice()
    ? [
        'LibreOffice',
        'later',
        version,
        '',
        `npm start fetches it as WebAssembly, ${Math.round(bytes / 1e6)} MB`,
      ]
    : ['LibreOffice', 'optional', '', '', `without it there are no PDFs: ${officeAdvice}`]
}

function chromium() {
  const path = chromiumOnMachine()
  if (path) return ['Chromium', 'ok', '', path, '']
  return [
    'Chromium',
    apt ? 'later' : 'optional',
    '',
    '',
    apt ? 'npm test installs it with apt-get' : 'only for npm test: install Chromium or Chrome',
  ]
}

async function ports() {
  const holder = holderOf(dataFolder())
  if (holder) return ['ports', 'ok', '', '', `ZippCRM runs (process ${holder.pid})`]
  const taken = []
  for (const [name, port] of Object.entries(defaultPorts))
    if (!(await isFree(port))) taken.push(`${port} (${name})`)
  return [
    'ports',
    taken.length ? 'taken' : 'ok',
    '',
    '',
    taken.length ? `${taken.join(', ')}: the next free ones are used` : '',
  ]
}

async function disk() {
  const { bavail, bsize } = await statfs(inRepository())
  const free = (bavail * bsize) / 1e9
  return [
    'free disk',
    free > 4 ? 'ok' : 'low',
    `${free.toFixed(0)} GB`,
    inRepository(),
    free > 4 ? '' : 'about 4 GB are needed; the engine stops when the disk is full',
  ]
}

const rows = await Promise.all([
  node(),
  packages(),
  postgres(),
  redis(),
  java(),
  archive('zeebe', 'Zeebe', 'ZEEBE_ADDRESS'),
  archive('keycloak', 'Keycloak', 'KEYCLOAK_URL'),
  soffice(),
  chromium(),
  ports(),
  disk(),
])
say(table([['part', 'state', 'version', 'where', 'what to do'], ...rows]))
const missing = rows.filter(([, state]) => state === 'MISSING')
say(
  missing.length
    ? `\nMissing: ${missing.map(([name]) => name).join(', ')}`
    : '\nNothing that npm start needs is missing.',
)
process.exit(missing.length ? 1 : 0)
