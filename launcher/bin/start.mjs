import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { startApplication } from '../src/application.mjs'
import { runCompose } from '../src/docker.mjs'
import { checkNode, installPackages } from '../src/install.mjs'
import { dataFolder, repositoryRoot } from '../src/paths.mjs'
import { defaultPorts } from '../src/ports.mjs'
import { say, seconds, Trouble } from '../src/print.mjs'
import { whenOrphaned } from '../src/processes.mjs'
import { openStack } from '../src/stack.mjs'
import { announce } from '../src/summary.mjs'

const usage = `npm start [-- options]
  --servers-only  databases, engine, sign-in service and mail, without ZippCRM itself
  --no-demo       without the demonstration company
  --reset         throw away all data of this folder first
  --docker        use docker compose instead`

const from = performance.now()
let stack
let ending = false

async function end(code) {
  if (ending) {
    stack?.killAll()
    process.exit(code || 130)
  }
  ending = true
  if (stack) {
    say('\nStopping …')
    await stack.stop()
    say('Stopped.')
  }
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0))

whenOrphaned(() => void end(0))

async function main() {
  checkNode()
  const { values: options } = parseArgs({
    options: {
      'servers-only': { type: 'boolean' },
      'no-demo': { type: 'boolean' },
      reset: { type: 'boolean' },
      docker: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (options.help) return say(usage)
  if (options.docker) return runCompose()

  const dataDir = dataFolder()
  say(`ZippCRM starts. Data and logs: ${dataDir}`)
  await installPackages(repositoryRoot)
  const isFirst = options.reset || !existsSync(join(dataDir, 'env.json'))
  stack = await openStack({
    dataDir,
    wantedPorts: defaultPorts,
    reset: options.reset,
    onFailure: () => void end(1),
  })
  const env = await stack.servers()
  if (!options['servers-only']) await startApplication({ stack, env, demo: !options['no-demo'] })
  stack.publish({ url: env.STAFF_URL })
  announce({ env, dataDir, serversOnly: options['servers-only'] })
  say(
    `\nReady after ${seconds(from)}${isFirst ? ' (first start; later ones are faster)' : ''}. Ctrl-C stops everything.`,
  )
}

main().catch(async (error) => {
  if (ending) return
  say(
    `\n${error instanceof Trouble || error.code?.startsWith('ERR_PARSE_ARGS') ? error.message : error.stack}`,
  )
  if (error.code?.startsWith('ERR_PARSE_ARGS')) say(usage)
  await end(error.exitCode ?? 1)
})
