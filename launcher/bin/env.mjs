import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, mainOf } from '../src/environment.mjs'
import { dataFolder } from '../src/paths.mjs'

// Runs a command with the environment of a started stack: node launcher/bin/env.mjs [--as <main>] -- <command …>
const separator = process.argv.indexOf('--')
const command = separator === -1 ? [] : process.argv.slice(separator + 1)
const as = process.argv.indexOf('--as')
const file = join(dataFolder(), 'env.json')
if (!command.length || !existsSync(file)) {
  console.error(
    command.length
      ? `${file} is not there: run "npm start" or "npm start -- --servers-only" first.`
      : 'Usage: node launcher/bin/env.mjs [--as migrations|setup|engine-workers|api] -- <command …>',
  )
  process.exit(64)
}
const main = as > -1 && as < separator ? process.argv[as + 1] : mainOf(command)
const env = { ...process.env, ...environmentOf(main, JSON.parse(readFileSync(file, 'utf8'))) }
const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('error', (error) => {
  console.error(error.message)
  process.exit(127)
})
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
