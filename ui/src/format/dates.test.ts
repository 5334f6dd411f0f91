import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import {
  daysUntil,
  dueTone,
  financialYear,
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatRelative,
} from './dates.ts'

const now = DateTime.fromISO('2026-11-21T10:00:00+05:30', { setZone: true })

describe('dates', () => {
  it('UI-50 writes dates as 5 Apr 2026 and never "Sept"', () => {
    expect(formatDate('2026-04-05')).toBe('5 Apr 2026')
    expect(formatDate('2026-09-01')).toBe('1 Sep 2026')
    expect(formatDate(null)).toBe('')
    expect(formatDate('nonsense')).toBe('')
  })

  it('UI-50 shows instants in Indian time', () => {
    expect(formatDateTime('2026-11-20T20:00:00Z')).toBe('21 Nov 2026, 01:30')
  })

  it('leaves the year out only within the current year', () => {
    expect(formatDayMonth('2026-12-01', now)).toBe('1 Dec')
    expect(formatDayMonth('2027-01-05', now)).toBe('5 Jan 2027')
  })

  it('counts calendar days, not 24-hour spans', () => {
    expect(daysUntil('2026-11-22', now)).toBe(1)
    expect(daysUntil('2026-11-21T23:59:00+05:30', now)).toBe(0)
    expect(daysUntil('2026-11-19', now)).toBe(-2)
  })

  it.each([
    ['2026-11-21', 'today'],
    ['2026-11-22', 'tomorrow'],
    ['2026-11-24', 'in 3 days'],
    ['2026-11-19', '2 days ago'],
    ['2027-02-20', 'in 3 months'],
    ['2026-11-21T10:30:00+05:30', 'in 30 minutes'],
    ['2026-11-21T06:00:00+05:30', '4 hours ago'],
  ])('says %s as "%s"', (value, text) => {
    expect(formatRelative(value, now)).toBe(text)
  })

  it.each([
    ['2026-11-20', false, 'error'],
    ['2026-11-21', false, 'warning'],
    ['2026-11-28', false, 'warning'],
    ['2026-11-29', false, 'neutral'],
    ['2026-11-20', true, 'success'],
  ] as const)('tells how pressing %s is', (value, done, tone) => {
    expect(dueTone(value, done, now)).toBe(tone)
  })

  it('UI-50 counts the financial year from April to March', () => {
    expect(financialYear('2026-03-31')).toBe('2025-26')
    expect(financialYear('2026-04-01')).toBe('2026-27')
    expect(financialYear('2099-04-01')).toBe('2099-00')
  })
})
