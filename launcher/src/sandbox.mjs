import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sandboxEnvironment } from './environment.mjs'
import { inRepository, repositoryRoot } from './paths.mjs'
import { defaultPorts, takePorts } from './ports.mjs'
import { note, seconds } from './print.mjs'
import { answers, waitFor } from './wait.mjs'
import { startZeebe, zeebePorts } from './zeebe.mjs'

/** Half a gigabyte is not kept for nobody: the next dry run waits some ten seconds again. */
const IDLE_MS = 15 * 60_000

/** A second engine, begun anew each time, and the process that drives it. Nothing of the product is reachable from there. */
async function startSandbox({ dataDir, secret, supervisor }) {
  const from = performance.now()
  const [{ runner }, ports] = await Promise.all([
    takePorts({ runner: defaultPorts.sandbox + 1 }),
    zeebePorts(1),
  ])
  const engineDir = join(dataDir, 'zeebe-sandbox')
  rmSync(engineDir, { recursive: true, force: true })
  const driver = supervisor.start({
    name: 'sandbox',
    command: process.execPath,
    args: ['--import', 'tsx', inRepository('engine-workers', 'src', 'sandbox', 'main.ts')],
    cwd: repositoryRoot,
    env: sandboxEnvironment({ ports: { ...ports, runner }, secret }),
    essential: false,
  })
  const zeebe = await startZeebe({
    dataDir: engineDir,
    ports,
    recorderUrl: `http://127.0.0.1:${runner}`,
    recorderSecret: secret,
    engineId: 'sandbox',
    controlledClock: true,
    bulkSize: 1,
    javaOptions: '-Xms64m -Xmx256m',
    name: 'zeebe-sandbox',
    essential: false,
    supervisor,
  }).catch(async (error) => {
    await driver.stop()
    throw error
  })
  const stop = () => Promise.all([driver.stop(), zeebe.stop()])
  await waitFor('The sandbox', () => answers(`http://127.0.0.1:${runner}/sandbox/health`), {
    timeoutMs: 60_000,
    ended: () => !driver.running,
  }).catch(async (error) => {
    await stop()
    throw error
  })
  note('sandbox', `ready on port ${runner} (${seconds(from)})`)
  return { port: runner, stop, ended: Promise.race([driver.exited, zeebe.exited]) }
}

/**
 * Offers the sandbox for dry runs on its port and starts it when somebody first asks there: a start of the product pays
 * nothing for it. It ends when nobody has asked for a while, and is begun anew after it has failed.
 */
export async function offerSandbox({ dataDir, port, secret, supervisor }) {
  let running
  let idle
  let open = 0

  const start = () => {
    running ??= startSandbox({ dataDir, secret, supervisor })
    running
      .then(({ ended, stop }) => ended.then(stop))
      .catch((error) => note('sandbox', error.message))
      .finally(() => {
        running = undefined
      })
    return running
  }

  const server = createServer((socket) => {
    open += 1
    clearTimeout(idle)
    socket.on('error', () => undefined)
    socket.once('close', () => {
      open -= 1
      if (open === 0) idle = setTimeout(() => running?.then(({ stop }) => stop()), IDLE_MS).unref()
    })
    const refuse = () => socket.destroy()
    ;(running ?? start()).then(({ port: inner }) => {
      const through = connect(inner, '127.0.0.1')
      through.on('error', refuse)
      through.once('close', refuse)
      socket.once('close', () => through.destroy())
      socket.pipe(through).pipe(socket)
    }, refuse)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  server.unref()
}
