import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startMark } from './processes.mjs'
import { reservedByOthers } from './reservations.mjs'

let cache
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'zippcrm-cache-'))
  mkdirSync(join(cache, 'ports'))
  vi.stubEnv('ZIPPCRM_CACHE_DIR', cache)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(cache, { recursive: true, force: true })
})
const reservation = (pid, mark, ports) =>
  writeFileSync(join(cache, 'ports', `${pid}.json`), JSON.stringify({ pid, mark, ports }))

it('leaves the ports of a running launcher to it', () => {
  reservation(process.ppid, startMark(process.ppid), [8188, 8280])
  expect([...reservedByOthers()]).toEqual([8188, 8280])
})

it('forgets the ports of a launcher that is gone', () => {
  reservation(2 ** 22 - 1, 'never', [8188])
  expect(reservedByOthers().size).toBe(0)
  expect(readdirSync(join(cache, 'ports'))).toEqual([])
})
