import { describe, expect, it } from 'vitest'
import { endOfDay, warningBefore } from './end-of-day.ts'

describe('warnings before a date', () => {
  it('come in the morning some days before', () => {
    expect(warningBefore('2026-12-10', 3, new Date('2026-12-01T00:00:00Z'))).toEqual(
      new Date('2026-12-07T04:00:00Z'),
    )
  })

  it('never come at once: half-way there when those days have begun', () => {
    const now = new Date('2026-12-09T06:30:00Z')
    const warning = warningBefore('2026-12-10', 3, now)
    expect(warning.getTime()).toBeGreaterThan(now.getTime())
    expect(warning.getTime()).toBeLessThan(endOfDay('2026-12-10').getTime())
  })
})
