import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, installPackages } from '../src/install.mjs'
import { dataFolder, inRepository, repositoryRoot } from '../src/paths.mjs'
import { shiftedPorts } from '../src/ports.mjs'
import { say, Trouble } from '../src/print.mjs'
import { endAll, startMark } from '../src/processes.mjs'
import { openStack } from '../src/stack.mjs'
import { timeStart } from '../src/time-start.mjs'

/** Away from the ports of "npm start" and of "npm test". */
const portShift = 300

let stack
let bench
let ending = false

async function end(code) {
  if (ending) process.exit(code || 130)
  ending = true
  if (bench) await endAll([bench])
  await stack?.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130))

async function main() {
  checkNode()
  const dataDir = dataFolder(process.env, inRepository('.data', 'bench'))
  const cold = !existsSync(join(dataDir, 'postgresql'))
  say(`Measurements of ZippCRM. They take about five minutes; nothing else should run. Data: ${dataDir}`)
  await installPackages(repositoryRoot)
  const productDir = join(dataDir, 'product')
  const asked = process.argv.slice(2)
  const product = asked.length
    ? {}
    : {
        'product on empty data': await timeStart(productDir, ['--reset']),
        'product on existing data': await timeStart(productDir),
      }
  stack = await openStack({ dataDir, wantedPorts: shiftedPorts(portShift), onFailure: () => void end(1) })
  const from = performance.now()
  const env = await stack.servers({ mode: 'test', fast: true })
  const started = {
    ...product,
    [cold ? 'servers on empty data' : 'servers on existing data']: performance.now() - from,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', inRepository('bench', 'main.ts'), ...asked], {
    cwd: repositoryRoot,
    env: { ...process.env, ...env, BENCH_STARTS: JSON.stringify(started) },
    stdio: 'inherit',
    detached: true,
  })
  bench = { pid: child.pid, group: true, mark: startMark(child.pid) }
  const code = await new Promise((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)))
  bench = undefined
  await end(code)
}

main().catch(async (error) => {
  if (ending) return
  say(`\n${error instanceof Trouble ? error.message : error.stack}`)
  await end(1)
})
