import { readFileSync } from 'node:fs'

/** When a process began, as the system counts it; tells a process from a later one with the same number. */
export function startMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return null
  }
}

/** Whether a process exists; with a mark, whether it still is the same one. */
export function isAlive(pid, mark = null) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  if (process.platform === 'linux') {
    const now = startMark(pid)
    if (now === null || isZombie(pid)) return false
    return mark === null || now === mark
  }
  return true
}

function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) === 'Z'
  } catch {
    return true
  }
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
