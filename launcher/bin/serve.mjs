import { spawn } from 'node:child_process'
import { environmentOf } from '../src/environment.mjs'
import { inRepository, repositoryRoot } from '../src/paths.mjs'

// Entry of the backend in containers and packages: prepares the database, then runs the mains of this role until one ends.
const roles = {
  all: ['engine-workers', 'api'],
  api: ['api'],
  worker: ['engine-workers'],
}
const files = {
  migrations: 'migrations/src/main.ts',
  setup: 'api/src/setup/main.ts',
  'engine-workers': 'engine-workers/src/main.ts',
  api: 'api/src/main.ts',
}
/** Longer than the mains take to drain, shorter than what container engines wait. */
const drainMs = 35_000

const role = process.env.ZIPPCRM_ROLE || 'all'
if (!Object.hasOwn(roles, role)) {
  console.error(`CONFIG_INVALID ZIPPCRM_ROLE: expected one of ${Object.keys(roles).join(', ')}`)
  process.exit(78)
}

// From Node.js 22.18 on TypeScript runs as it is.
const loader = process.features.typescript ? [] : ['--import', 'tsx']
const children = new Set()
let stopping = false

function start(main) {
  const child = spawn(process.execPath, [...loader, inRepository(files[main])], {
    cwd: repositoryRoot,
    env: environmentOf(main, process.env),
    stdio: 'inherit',
  })
  children.add(child)
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      children.delete(child)
      resolve(code ?? (signal ? 1 : 0))
    }),
  )
}

function stop() {
  stopping = true
  for (const child of children) child.kill('SIGTERM')
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL')
  }, drainMs).unref()
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)

for (const main of ['migrations', 'setup']) {
  const code = await start(main)
  if (code !== 0 || stopping) process.exit(code)
}
const ended = roles[role].map(start)
const first = await Promise.race(ended)
const orderly = stopping
stop()
await Promise.all(ended)
process.exit(orderly ? 0 : first || 1)
