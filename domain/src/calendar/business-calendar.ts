import { DateTime, Duration } from 'luxon'

/** Working days and hours of a company. */
export interface BusinessCalendarSettings {
  zone: string
  /** ISO weekdays, Monday = 1. */
  workdays: readonly number[]
  /** Local times `HH:mm`. */
  opens: string
  closes: string
  /** Local dates on which nobody works. */
  holidays: ReadonlySet<string>
}

/** How a due date is stated: by the working clock, by working days, or as a plain ISO 8601 duration. */
export type DueRule = { workingHours: number } | { workingDays: number } | { duration: string }

/** Monday to Friday, 09:30 to 18:30, Indian time, without holidays. */
export const DEFAULT_CALENDAR: BusinessCalendarSettings = {
  zone: 'Asia/Kolkata',
  workdays: [1, 2, 3, 4, 5],
  opens: '09:30',
  closes: '18:30',
  holidays: new Set(),
}

// A calendar without a single working day would never find one; a year is more than any chain of holidays.
const SEARCH_LIMIT_DAYS = 366

/** Computes due times on a company's working calendar (ENG-14). */
export function businessCalendar(settings: BusinessCalendarSettings = DEFAULT_CALENDAR) {
  const local = (instant: Date) => DateTime.fromJSDate(instant, { zone: settings.zone })
  const at = (day: DateTime, time: string) => {
    const [hour, minute] = time.split(':').map(Number)
    return day.set({ hour, minute, second: 0, millisecond: 0 })
  }
  const works = (day: DateTime) =>
    settings.workdays.includes(day.weekday) && !settings.holidays.has(day.toISODate()!)

  const nextOpening = (from: DateTime): DateTime => {
    let moment = from
    for (let step = 0; step < SEARCH_LIMIT_DAYS; step += 1) {
      const opens = at(moment, settings.opens)
      if (works(moment) && moment < at(moment, settings.closes)) return moment < opens ? opens : moment
      moment = moment.plus({ days: 1 }).startOf('day')
    }
    throw new RangeError('The calendar has no working day within a year')
  }

  const addMinutes = (instant: Date, minutes: number): Date => {
    let moment = nextOpening(local(instant))
    let left = minutes
    while (true) {
      const today = at(moment, settings.closes).diff(moment, 'minutes').minutes
      if (left <= today) return moment.plus({ minutes: left }).toJSDate()
      left -= today
      moment = nextOpening(moment.plus({ days: 1 }).startOf('day'))
    }
  }

  const addWorkingDays = (date: string, days: number): string => {
    let day = DateTime.fromISO(date, { zone: settings.zone })
    let left = days
    for (let step = 0; left > 0; step += 1) {
      if (step > days * 7 + SEARCH_LIMIT_DAYS) throw new RangeError('The calendar has too few working days')
      day = day.plus({ days: 1 })
      if (works(day)) left -= 1
    }
    return day.toISODate()!
  }

  /** The date itself where the company works on it, else the next one on which it does. */
  const workingDayFrom = (date: string): string =>
    works(DateTime.fromISO(date, { zone: settings.zone })) ? date : addWorkingDays(date, 1)

  return {
    /** The company's date at an instant. */
    localDate: (instant: Date): string => local(instant).toISODate()!,

    /** Whether the company works on a local date. */
    isWorkingDay: (date: string): boolean => works(DateTime.fromISO(date, { zone: settings.zone })),

    /** Moves an instant by working hours; time outside the hours does not count. */
    addWorkingHours: (instant: Date, hours: number): Date => addMinutes(instant, hours * 60),

    /** Moves a local date by working days. */
    addWorkingDays,

    workingDayFrom,

    /** Working minutes between two instants, zero when they are reversed. */
    workingMinutesBetween(from: Date, to: Date): number {
      const end = local(to)
      let moment = local(from)
      let minutes = 0
      while (moment < end) {
        if (works(moment)) {
          const start = DateTime.max(moment, at(moment, settings.opens))
          const stop = DateTime.min(end, at(moment, settings.closes))
          if (stop > start) minutes += stop.diff(start, 'minutes').minutes
        }
        moment = moment.plus({ days: 1 }).startOf('day')
      }
      return Math.round(minutes)
    },

    /** When something started at an instant falls due; working days end with the working day. */
    due(instant: Date, rule: DueRule): Date {
      if ('workingHours' in rule) return addMinutes(instant, rule.workingHours * 60)
      if ('workingDays' in rule) {
        const day = addWorkingDays(local(instant).toISODate()!, rule.workingDays)
        return at(DateTime.fromISO(day, { zone: settings.zone }), settings.closes).toJSDate()
      }
      return local(instant).plus(Duration.fromISO(rule.duration)).toJSDate()
    },
  }
}

export type BusinessCalendar = ReturnType<typeof businessCalendar>
