import { DateTime } from 'luxon'
import { addDays } from './local-date.ts'

/** The last moment of a local date: what is due "on" a day is not late before it. */
export const endOfDay = (date: string, zone = 'Asia/Kolkata'): Date =>
  DateTime.fromISO(date, { zone }).endOf('day').toJSDate()

/** The first moment of a local date's working day. */
export const morningOf = (date: string, zone = 'Asia/Kolkata'): Date =>
  DateTime.fromISO(date, { zone }).set({ hour: 9, minute: 30 }).toJSDate()

/** When to warn of a date: some days before in the morning, or half-way there when that has passed already. */
export function warningBefore(date: string, days: number, now: Date, zone = 'Asia/Kolkata'): Date {
  const wanted = morningOf(addDays(date, -days), zone)
  return wanted > now ? wanted : new Date((now.getTime() + endOfDay(date, zone).getTime()) / 2)
}
