import { DateTime } from 'luxon'
import { BUSINESS_ZONE, businessNow } from './clock.ts'

/** Reads a business date (`2026-11-21`) or an instant; undefined when there is none or it cannot be read. */
export function readDate(value: string | null | undefined): DateTime | undefined {
  if (!value) return undefined
  const date = DateTime.fromISO(value, { zone: BUSINESS_ZONE })
  return date.isValid ? date : undefined
}

/** `21 Nov 2026`; English months are fixed to three letters, since en-IN would write "Sept". */
export function formatDate(value: string | null | undefined): string {
  return readDate(value)?.setLocale('en-US').toFormat('d LLL yyyy') ?? ''
}

/** `21 Nov`, with the year only when it is not the current one. */
export function formatDayMonth(value: string | null | undefined, now = businessNow()): string {
  const date = readDate(value)?.setLocale('en-US')
  if (!date) return ''
  return date.toFormat(date.year === now.year ? 'd LLL' : 'd LLL yyyy')
}

/** `21 Nov 2026, 14:05` in the business zone. */
export function formatDateTime(value: string | null | undefined): string {
  return readDate(value)?.setLocale('en-US').toFormat('d LLL yyyy, HH:mm') ?? ''
}

/** Whole calendar days from today to a date; negative when it has passed. */
export function daysUntil(value: string, now = businessNow()): number {
  const date = readDate(value)
  if (!date) return Number.NaN
  return Math.round(date.startOf('day').diff(now.startOf('day'), 'days').days)
}

const relative = new Intl.RelativeTimeFormat('en-IN', { numeric: 'auto' })

/** `in 3 days`, `today`, `2 months ago`: the nearest unit that reads naturally. */
export function formatRelative(value: string | null | undefined, now = businessNow()): string {
  const date = readDate(value)
  if (!date) return ''
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value ?? '')
  const minutes = Math.round(date.diff(now, 'minutes').minutes)
  if (!isDay && Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
  if (!isDay && Math.abs(minutes) < 24 * 60) return relative.format(Math.round(minutes / 60), 'hour')
  const days = daysUntil(value ?? '', now)
  if (Math.abs(days) < 45) return relative.format(days, 'day')
  if (Math.abs(days) < 540) return relative.format(Math.round(days / 30.4), 'month')
  return relative.format(Math.round(days / 365), 'year')
}

export type DueTone = 'neutral' | 'warning' | 'error' | 'success'

/** How pressing a due date is; seven days are "soon" (spec PRJ-38). */
export function dueTone(value: string, done = false, now = businessNow()): DueTone {
  if (done) return 'success'
  const days = daysUntil(value, now)
  if (days < 0) return 'error'
  return days <= 7 ? 'warning' : 'neutral'
}

/** Indian financial year (April to March) of a date: `2026-27`. */
export function financialYear(value: string): string {
  const date = readDate(value)
  if (!date) return ''
  const start = date.month >= 4 ? date.year : date.year - 1
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`
}
