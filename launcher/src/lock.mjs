import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startMark } from './processes.mjs'

const lockFile = (dataDir) => join(dataDir, 'launcher.lock')

/** The launcher that runs on this data folder, or undefined. */
export function holderOf(dataDir) {
  const file = lockFile(dataDir)
  if (!existsSync(file)) return undefined
  const holder = JSON.parse(readFileSync(file, 'utf8') || '{}')
  return holder.pid && isAlive(holder.pid, holder.mark) ? holder : undefined
}

/** Takes the data folder for this process. Returns how to add facts for others to read, and how to give it back. */
export function lock(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const facts = { pid: process.pid, mark: startMark(process.pid), startedAt: new Date().toISOString() }
  const write = () => writeFileSync(lockFile(dataDir), JSON.stringify(facts))
  write()
  return {
    add(more) {
      Object.assign(facts, more)
      write()
    },
    release: () => rmSync(lockFile(dataDir), { force: true }),
  }
}
