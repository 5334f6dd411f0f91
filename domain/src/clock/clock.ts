import { DateTime } from 'luxon'

/** Business time. It is real time plus an offset that development and tests may move forward, never back. */
export interface Clock {
  now(): Date
  /** The calendar day in a zone, `YYYY-MM-DD`. */
  today(zone?: string): string
}

/** The zone of a company unless its row says otherwise. */
export const defaultZone = 'Asia/Kolkata'

/** A clock that runs `offsetMs` ahead of real time. */
export function clockWithOffset(offsetMs: () => number): Clock {
  const now = () => new Date(Date.now() + offsetMs())
  return { now, today: (zone = defaultZone) => DateTime.fromJSDate(now(), { zone }).toISODate()! }
}

/** A clock that stands still, for tests of pure rules. */
export function fixedClock(instant: string): Clock {
  return {
    now: () => new Date(instant),
    today: (zone = defaultZone) => DateTime.fromISO(instant, { zone }).toISODate()!,
  }
}
