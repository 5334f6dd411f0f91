import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './paths.mjs'
import { isAlive, startMark } from './processes.mjs'

// A server needs up to a minute until it listens; until then its port looks free to the next launcher of this user.
const folder = () => join(cacheFolder(), 'ports')
const own = new Set()

/** Ports that other launchers of this user have chosen. */
export function reservedByOthers() {
  mkdirSync(folder(), { recursive: true })
  const ports = new Set()
  for (const name of readdirSync(folder())) {
    const file = join(folder(), name)
    try {
      const { pid, mark, ports: taken } = JSON.parse(readFileSync(file, 'utf8'))
      if (pid === process.pid) continue
      if (isAlive(pid, mark)) for (const port of taken) ports.add(port)
      else rmSync(file, { force: true })
    } catch {
      // Just being written or taken away by its owner.
    }
  }
  return ports
}

/** Keeps ports for this process until it ends. */
export function reserve(ports) {
  for (const port of ports) own.add(port)
  const file = join(folder(), `${process.pid}.json`)
  if (own.size === ports.length) process.once('exit', () => rmSync(file, { force: true }))
  writeFileSync(file, JSON.stringify({ pid: process.pid, mark: startMark(process.pid), ports: [...own] }))
}
