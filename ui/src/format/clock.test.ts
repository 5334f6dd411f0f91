import { afterEach, expect, it, vi } from 'vitest'
import { businessNow } from './clock.ts'
import { followServerTime } from './server-time.ts'

afterEach(() => {
  vi.useRealTimers()
  followServerTime(new Date().toISOString())
})

it("counts from the server's business time, also when it was moved on", () => {
  vi.useFakeTimers({ now: new Date('2026-11-21T06:00:00Z') })
  followServerTime('2026-12-21T20:00:00Z')
  expect(businessNow().toISODate()).toBe('2026-12-22')
})

it("keeps this device's clock when the server says nothing readable", () => {
  vi.useFakeTimers({ now: new Date('2026-11-21T06:00:00Z') })
  followServerTime(undefined)
  followServerTime('soon')
  expect(businessNow().toISODate()).toBe('2026-11-21')
})
