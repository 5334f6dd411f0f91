import { Duration } from 'luxon'
import { defineError } from '../errors.ts'

export const DurationInvalid = defineError('DURATION_INVALID', 422, 'This is no length of time')
export const ClockBackward = defineError('CLOCK_BACKWARD', 422, 'Business time never goes back')

const dayMs = 86_400_000
const longestMs = 400 * dayMs
/** Steps of at most a day: timers that repeat would otherwise collapse into one run. */
export function stepsOf(totalMs: number): number[] {
  const steps = Array.from({ length: Math.floor(totalMs / dayMs) }, () => dayMs)
  return totalMs % dayMs ? [...steps, totalMs % dayMs] : steps
}

/** Milliseconds of an ISO 8601 duration such as `P2D`; time moves forward only. */
export function durationMs(iso: string): number {
  const duration = Duration.fromISO(iso)
  if (!duration.isValid)
    throw new DurationInvalid(`“${iso}” is not an ISO 8601 duration such as P2D or PT6H.`)
  const ms = duration.toMillis()
  if (ms <= 0) throw new ClockBackward()
  if (ms > longestMs) throw new DurationInvalid('Time moves at most 400 days at once.')
  return Math.round(ms)
}
