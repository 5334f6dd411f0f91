import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApps } from './apps.mjs'
import { environmentOf } from './environment.mjs'
import { inRepository, repositoryRoot } from './paths.mjs'
import { isFree } from './ports.mjs'
import { note, Trouble, timed } from './print.mjs'
import { run } from './run.mjs'
import { answers, waitFor } from './wait.mjs'

const withPath = (env) => ({ ...process.env, ...env })
const mainArgs = (file, args = []) => ['--import', 'tsx', inRepository(file), ...args]

/** Codes with which a main refuses to start, having said why in words for whoever operates it. */
const refusals = [65, 70, 78]

function endedWith(code, { file, stdout, stderr }) {
  const last = `${stdout}\n${stderr}`.trim().split('\n').slice(-20).join('\n')
  const said = refusals.includes(code) ? stderr.trim() : `${file} ended with exit code ${code}.\n${last}`
  return Object.assign(new Trouble(said), { exitCode: code })
}

/** Runs a main that ends by itself: migrations, setup. */
async function runOnce({ main, file, args, env, text }) {
  if (!existsSync(inRepository(file))) return
  await timed(main, text, async () => {
    const { code, stdout, stderr } = await run(process.execPath, mainArgs(file, args), {
      cwd: repositoryRoot,
      env: withPath(environmentOf(main, env)),
      check: false,
    })
    if (code !== 0) throw endedWith(code, { file, stdout, stderr })
    return { said: 'done' }
  })
}

/** Starts a main that stays, and waits until its health address answers. */
async function startMain({ stack, main, file, env, port }) {
  if (!existsSync(inRepository(file))) return
  // Else the answer of a stranger on this port would be taken for ours.
  if (!(await isFree(port)))
    throw new Trouble(`Port ${port} of ${main} was taken in the meantime. Start again.`)
  await timed(main, 'starting', async () => {
    const child = stack.supervisor.start({
      name: main,
      command: process.execPath,
      args: mainArgs(file),
      cwd: repositoryRoot,
      env: withPath(environmentOf(main, env)),
      graceMs: 12_000,
    })
    await waitFor(main, () => answers(`http://127.0.0.1:${port}/health/ready`), {
      timeoutMs: 150_000,
      ended: () => !child.running,
    })
  })
}

const migrate = (env) =>
  runOnce({
    main: 'migrations',
    file: 'migrations/src/main.ts',
    env,
    text: 'bringing the database up to date',
  })

const setUp = ({ env, demo, matters = false }) =>
  runOnce({
    main: 'setup',
    file: 'api/src/setup/main.ts',
    args: [...(demo ? ['--demo'] : []), ...(matters ? ['--demo-matters'] : [])],
    env,
    text: demo ? 'realms, reference data, demonstration company' : 'realms and reference data',
  })

/** Brings the database up to date and loads reference data, realms and, if wanted, the demonstration company. */
export async function prepareData({ env, demo }) {
  await migrate(env)
  await setUp({ env, demo })
}

/** Starts job workers and API. */
export async function startMains({ stack, env }) {
  const { ports } = stack
  await Promise.all([
    startMain({
      stack,
      main: 'engine-workers',
      file: 'engine-workers/src/main.ts',
      env,
      port: ports.workerHealth,
    }),
    startMain({
      stack,
      main: 'api',
      file: 'api/src/main.ts',
      env,
      port: ports.api,
    }),
  ])
}

/** Serves the two applications and the API from one address. */
export async function startWeb({ stack, env }) {
  const { ports, supervisor } = stack
  const child = supervisor.start({
    name: 'web',
    command: process.execPath,
    args: [inRepository('launcher', 'web-server.mjs')],
    env: {
      ...process.env,
      WEB_PORT: String(ports.web),
      API_PORT: String(ports.api),
      KEYCLOAK_PUBLIC_URL: env.KEYCLOAK_PUBLIC_URL,
      STAFF_URL: env.STAFF_URL,
    },
    graceMs: 2000,
  })
  await waitFor('The web server', () => answers(`http://127.0.0.1:${ports.web}/health/live`), {
    timeoutMs: 20_000,
    ended: () => !child.running,
  })
  note('web', `ready on port ${ports.web}`)
}

/** ZippCRM itself on running servers. The applications are built while the data is being prepared. */
export async function startApplication({ stack, env, demo }) {
  const apps = buildApps()
  apps.catch(() => undefined)
  await migrate(env)
  const marker = join(stack.dataDir, 'set-up')
  if (existsSync(marker)) {
    // All that workers and API stand on is there since the first start; what a newer version adds may come beside them.
    await Promise.all([setUp({ env, demo, matters: demo }), startMains({ stack, env })])
  } else {
    await setUp({ env, demo, matters: demo })
    writeFileSync(marker, '')
    await startMains({ stack, env })
  }
  await apps
  await startWeb({ stack, env })
}
