import { DateTime } from 'luxon'

/** The date in a company's zone at an instant; every date rule of billing uses it, never UTC. */
export function localDate(instant: Date, zone = 'Asia/Kolkata'): string {
  return DateTime.fromJSDate(instant, { zone }).toISODate()!
}

/** Moves a local date by calendar days. */
export function addDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate()!
}

/** A date as papers print it, `30 Jun 2026`. */
export function printDate(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat('d LLL yyyy')
}
