import { spawn } from 'node:child_process'
import { inRepository } from './paths.mjs'
import { Trouble } from './print.mjs'
import { endAll, startMark } from './processes.mjs'

/** Milliseconds that `npm start` takes on a data folder until the product can be used; ends it again. */
export async function timeStart(dataDir, args = []) {
  const from = performance.now()
  const child = spawn(process.execPath, [inRepository('launcher', 'bin', 'start.mjs'), ...args], {
    env: { ...process.env, ZIPPCRM_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const started = { pid: child.pid, group: true, mark: startMark(child.pid) }
  let said = ''
  try {
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += text
      if (/^Ready after/m.test(said)) return performance.now() - from
    }
    throw new Trouble(`The product did not start:\n${said.split('\n').slice(-20).join('\n')}`)
  } finally {
    await endAll([started])
  }
}
