import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareData, startMains, startWeb } from '../src/application.mjs'
import { buildApps } from '../src/apps.mjs'
import { runChecks } from '../src/checks.mjs'
import { findChromium } from '../src/chromium.mjs'
import { checkNode, installPackages } from '../src/install.mjs'
import { dataFolder, inRepository, repositoryRoot } from '../src/paths.mjs'
import { shiftedPorts } from '../src/ports.mjs'
import { say, Trouble, table } from '../src/print.mjs'
import { endAll, signalTo, whenOrphaned } from '../src/processes.mjs'
import { rings, runRing } from '../src/rings.mjs'
import { run } from '../src/run.mjs'
import { openStack } from '../src/stack.mjs'

const usage = `npm test [-- options] [filters]
  --ring <name>  only this ring: ${rings.map(({ name }) => name).join(', ')}; again for more
  --no-checks    without format, lint and types
  --keep         on the data of the last run
  --servers-only starts the test servers and waits for Ctrl-C`

/** Away from the ports of "npm start", which may run beside. */
const { zeebeRest: _unused, ...testPorts } = shiftedPorts(100)

const results = []
const step = async (name, work) => {
  const from = performance.now()
  try {
    return await work()
  } finally {
    results.push({ name, passed: 0, failed: 0, ms: performance.now() - from })
  }
}
let stack
let ring
let ending = false

async function end(code) {
  if (ending) {
    if (ring) signalTo(ring, 'SIGKILL')
    stack?.killAll()
    process.exit(code || 130)
  }
  ending = true
  // The tests first: they would only complain about servers that are gone.
  if (ring) await endAll([ring])
  await stack?.stop()
  if (results.length) report()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130))
whenOrphaned(() => void end(130))

const sum = (name) => results.reduce((total, result) => total + result[name], 0)

/** Names the tests that the rings tell of under `key`: whoever reads the end of the output alone knows what broke. */
function tell(heading, key) {
  const tests = results.flatMap((result) => result[key] ?? [])
  if (!tests.length) return
  say(`${heading}:`)
  for (const { file, test, said } of tests) say(`  ${file}  ${test}\n    ${said}`)
  say('')
}

/** The last line is read by machines: it stays as it is. */
function report() {
  const rows = results.map(({ name, passed, failed, ms }) => [
    name,
    passed || failed ? passed : '',
    passed || failed ? failed : '',
    `${(ms / 1000).toFixed(1)} s`,
  ])
  say(`\n${table([['', 'passed', 'failed', 'time'], ...rows])}\n`)
  tell('Passed only at the second look', 'wavering')
  tell('Failed', 'failures')
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
}

async function main() {
  checkNode()
  const { values: options, positionals: filters } = parseArgs({
    allowPositionals: true,
    options: {
      ring: { type: 'string', multiple: true },
      'no-checks': { type: 'boolean' },
      keep: { type: 'boolean' },
      'servers-only': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (options.help) return say(usage)
  const wanted = rings.filter(({ name }) => !options.ring || options.ring.includes(name))
  const dataDir = dataFolder(process.env, inRepository('.data', 'test'))
  say(`Tests of ZippCRM. Data and logs: ${dataDir}`)
  await step('packages', () => installPackages(repositoryRoot))
  const failed = (name) => results.push({ name, passed: 0, failed: 1, ms: 0 })
  stack = await openStack({
    dataDir,
    wantedPorts: testPorts,
    reset: !options.keep,
    // Keycloak's programs are no data; building them anew for each run would take half a minute.
    keep: ['keycloak'],
    onFailure(child) {
      failed(`${child.name} stopped`)
      if (!['api', 'engine-workers', 'web'].includes(child.name)) void end(1)
    },
  })
  const env = await step('servers', () => stack.servers({ mode: 'test', fast: true }))
  if (options['servers-only']) return say('\nThe test servers run. Ctrl-C stops them.')

  const chromium = await findChromium()
  const testEnv = {
    ...process.env,
    ...env,
    TEST_STACK: '1',
    TEST_RESULTS_DIR: join(dataDir, 'results'),
    ...(chromium && { CHROMIUM_PATH: chromium }),
  }
  const hasWalk = wanted.some(({ name }) => name === 'walk')
  await step('data', () => prepareData({ env, demo: true }))
  if (!options['no-checks'] && !options.ring) results.push(await runChecks())
  if (wanted.some(({ name }) => name !== 'process'))
    await step('start of ZippCRM', () => startMains({ stack, env })).catch(shown('start'))
  let webIsUp = false
  for (const one of wanted) {
    if (one.inBrowser && !webIsUp) {
      webIsUp = true
      if (!chromium)
        say(
          'No Chromium or Chrome on this machine: journeys in a browser will fail. Install one, or set CHROMIUM_PATH.',
        )
      await step('applications', () => buildApps().then(() => startWeb({ stack, env }))).catch(
        shown('applications'),
      )
    }
    results.push(
      await runRing(one, {
        env: testEnv,
        resultsDir: testEnv.TEST_RESULTS_DIR,
        filters,
        onChild: (child) => (ring = child),
      }),
    )
  }
  if (hasWalk && !options.ring && existsSync(inRepository('e2e', 'ledger.ts'))) await ledger(testEnv)
  await end(sum('failed') ? 1 : 0)

  function shown(name) {
    return (error) => {
      say(`\n${error.message}`)
      failed(name)
    }
  }
}

/** The ledger of requirements says which are proven; a requirement that lost its proof is a failure. */
async function ledger(env) {
  const from = performance.now()
  const { code, stdout, stderr } = await run(
    process.execPath,
    ['--import', 'tsx', inRepository('e2e', 'ledger.ts')],
    { cwd: repositoryRoot, env, check: false },
  )
  say(`\n${stdout}${stderr}`.trimEnd())
  results.push({
    name: 'ledger',
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    ms: performance.now() - from,
  })
}

main().catch(async (error) => {
  if (ending) return
  say(
    `\n${error instanceof Trouble || error.code?.startsWith('ERR_PARSE_ARGS') ? error.message : error.stack}`,
  )
  if (error.code?.startsWith('ERR_PARSE_ARGS')) say(usage)
  results.push({ name: 'not finished', passed: 0, failed: 1, ms: 0 })
  await end(1)
})
