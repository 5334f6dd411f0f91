import { DateTime } from 'luxon'

interface Pressing {
  dueAt: Date | null
  clientWaitsSince: Date | null
  priority: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

/** Why a task stands where it stands in the inbox, in one short phrase; null when nothing presses. */
export function urgencyOf(
  { dueAt, clientWaitsSince, priority }: Pressing,
  now: Date,
  zone: string,
): string | null {
  const left = dueAt ? dueAt.getTime() - now.getTime() : undefined
  if (dueAt && left !== undefined && left < 0) return `Overdue since ${moment(dueAt, now, zone)}`
  if (left !== undefined && left < hourMs) return `Due in ${Math.max(1, Math.round(left / 60_000))} min`
  if (left !== undefined && left < dayMs) return `Due in ${Math.round(left / hourMs)} h`
  const waits = clientWaitsSince ? Math.floor((now.getTime() - clientWaitsSince.getTime()) / dayMs) : 0
  if (waits > 0) return `Client waits ${plural(waits, 'day')}`
  if (priority > 50) return 'High priority'
  return null
}

/** A past moment as people say it: `14:30`, `yesterday`, `Tuesday`, `12 Nov`. */
function moment(at: Date, now: Date, zone: string): string {
  const then = DateTime.fromJSDate(at, { zone }).setLocale('en-IN')
  const today = DateTime.fromJSDate(now, { zone }).startOf('day')
  const days = Math.round(today.diff(then.startOf('day'), 'days').days)
  if (days === 0) return then.toFormat('HH:mm')
  if (days === 1) return 'yesterday'
  if (days < 7) return then.toFormat('cccc')
  return then.toFormat(then.year === today.year ? 'd LLL' : 'd LLL yyyy')
}
