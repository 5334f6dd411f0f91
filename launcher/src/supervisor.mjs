import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endAll, signalTo, startMark } from './processes.mjs'

const watchdogFile = fileURLToPath(new URL('watchdog.mjs', import.meta.url))

/** Last lines of a log, for the message about a server that stopped. */
export function lastLines(file, count = 15) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
  } catch {
    return ''
  }
}

/**
 * Starts servers as children in process groups of their own, each with a log file, and ends all of them: on request,
 * and through a watchdog when this process dies. `onUnexpectedExit` hears of a child that ended by itself, unless it is
 * not `essential`.
 */
export function supervisor({ dataDir, onUnexpectedExit }) {
  const logDir = join(dataDir, 'logs')
  const pidFile = join(dataDir, 'pids.json')
  const children = []
  let watchdog
  mkdirSync(logDir, { recursive: true })

  const record = () =>
    writeFileSync(
      pidFile,
      JSON.stringify(
        children
          .filter((child) => child.running)
          .map(({ name, pid, mark, group, stopSignal }) => ({ name, pid, mark, group, stopSignal })),
      ),
    )

  // Its standard input is a pipe from us: however we die, the system closes it.
  function watch() {
    watchdog = spawn(process.execPath, [watchdogFile, pidFile], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    })
    watchdog.stdin.on('error', () => undefined)
    watchdog.unref()
  }

  function start({
    name,
    command,
    args = [],
    env = process.env,
    cwd,
    user,
    stopSignal = 'SIGTERM',
    group = true,
    graceMs = 8000,
    essential = true,
  }) {
    if (!watchdog) watch()
    const logFile = join(logDir, `${name}.log`)
    if (existsSync(logFile)) renameSync(logFile, join(logDir, `${name}.previous.log`))
    const log = openSync(logFile, 'a')
    const options = { stdio: ['ignore', log, log], env, cwd, detached: true, windowsHide: true }
    const spawned = spawn(command, args, user ? { ...options, uid: user.uid, gid: user.gid } : options)
    closeSync(log)
    const child = {
      name,
      logFile,
      pid: spawned.pid,
      mark: startMark(spawned.pid),
      group,
      stopSignal,
      running: true,
      stopping: false,
    }
    child.exited = new Promise((resolve) => {
      const ended = (code, signal) => {
        if (!child.running) return
        child.running = false
        record()
        resolve({ code, signal })
        if (!child.stopping && essential) onUnexpectedExit?.(child, { code, signal })
      }
      spawned.once('exit', ended)
      spawned.once('error', (error) => {
        writeFileSync(logFile, `${error.message}\n`, { flag: 'a' })
        ended(127, null)
      })
    })
    child.stop = async () => {
      if (!child.running) return
      child.stopping = true
      signalTo(child, stopSignal)
      const timer = setTimeout(() => signalTo(child, 'SIGKILL'), graceMs)
      await child.exited
      clearTimeout(timer)
    }
    children.push(child)
    record()
    return child
  }

  return {
    start,
    logDir,
    children,
    /** Ends the children in the given groups of names one after another, then whatever is left. */
    async stopAll(order = []) {
      for (const child of children) child.stopping = true
      for (const names of order) {
        await Promise.all(children.filter(({ name }) => names.includes(name)).map((child) => child.stop()))
      }
      await Promise.all(children.map((child) => child.stop()))
      rmSync(pidFile, { force: true })
      watchdog?.stdin.end()
    },
    killAll() {
      for (const child of children.filter(({ running }) => running)) {
        child.stopping = true
        signalTo(child, 'SIGKILL')
      }
    },
  }
}

/** Ends what a launcher that died left behind in this data folder; returns how many processes. */
export async function endLeftovers(dataDir) {
  const pidFile = join(dataDir, 'pids.json')
  if (!existsSync(pidFile)) return 0
  const ended = await endAll(JSON.parse(readFileSync(pidFile, 'utf8') || '[]'))
  rmSync(pidFile, { force: true })
  return ended
}
