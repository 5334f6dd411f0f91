import { existsSync, readFileSync, rmSync } from 'node:fs'
import { endAll } from './processes.mjs'

// Started beside the servers; standard input ends when the launcher does. An orderly end has removed the file before.
const [pidFile] = process.argv.slice(2)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
process.stdin.resume()
process.stdin.once('close', async () => {
  if (!existsSync(pidFile)) return
  await endAll(JSON.parse(readFileSync(pidFile, 'utf8')))
  rmSync(pidFile, { force: true })
})
