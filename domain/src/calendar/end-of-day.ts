import { DateTime } from 'luxon'

/** The last moment of a local date: what is due "on" a day is not late before it. */
export const endOfDay = (date: string, zone = 'Asia/Kolkata'): Date =>
  DateTime.fromISO(date, { zone }).endOf('day').toJSDate()

/** The first moment of a local date's working day. */
export const morningOf = (date: string, zone = 'Asia/Kolkata'): Date =>
  DateTime.fromISO(date, { zone }).set({ hour: 9, minute: 30 }).toJSDate()
