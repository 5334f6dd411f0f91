import { readFileSync } from 'node:fs'

/** Fields of a process after its name, which may itself hold blanks and brackets; undefined where the system has no such file. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** When a process began, as the system counts it; tells a process from a later one with the same number. */
export const startMark = (pid) => statOf(pid)?.[19] ?? null

/** Whether a process exists; with a mark, whether it still is the same one. */
export function isAlive(pid, mark = null) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  const [state] = statOf(pid) ?? ['Z']
  return state !== 'Z' && (mark === null || startMark(pid) === mark)
}

/**
 * Calls back when npm, which started us, is gone without having told us: nobody could end us from the terminal any
 * more. Between npm and us there is a shell that would stay.
 */
export function whenOrphaned(callback) {
  if (!process.env.npm_lifecycle_event) return
  const ancestors = () => `${process.ppid} ${statOf(process.ppid)?.[1]}`
  const first = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === first) return
    clearInterval(timer)
    callback()
  }, 1000)
  timer.unref()
}

/** Sends a signal to a process, or to its whole group; a process that is gone already is no error. */
export function signalTo({ pid, group }, signal) {
  try {
    process.kill(group && process.platform !== 'win32' ? -pid : pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Ends processes that an earlier launcher left behind: first politely, after `graceMs` by force. Waits until they are gone. */
export async function endAll(entries, graceMs = 8000) {
  const left = entries.filter(({ pid, mark }) => isAlive(pid, mark))
  for (const entry of left) signalTo(entry, entry.stopSignal ?? 'SIGTERM')
  const until = Date.now() + graceMs
  const alive = () => left.filter(({ pid, mark }) => isAlive(pid, mark))
  while (alive().length && Date.now() < until) await new Promise((done) => setTimeout(done, 100))
  for (const entry of alive()) signalTo(entry, 'SIGKILL')
  return left.length
}
