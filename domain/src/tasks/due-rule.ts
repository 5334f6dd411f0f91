import { DateTime } from 'luxon'
import { type BusinessCalendarSettings, DEFAULT_CALENDAR } from '../calendar/business-calendar.ts'

interface Deadline {
  from: Date
  dueAt: Date
  workingMinutes: number
  zone: string
  /** Holidays of the company by local date. */
  holidays: { date: string; name: string }[]
}

/** The calendar rule behind a due date, in words, so that nobody has to count (ENG-14). */
export function dueRuleInWords(
  { from, dueAt, workingMinutes, zone, holidays }: Deadline,
  calendar: Pick<BusinessCalendarSettings, 'opens' | 'closes'> = DEFAULT_CALENDAR,
): string {
  const local = (at: Date) => DateTime.fromJSDate(at, { zone }).setLocale('en-IN')
  const say = (at: Date) => local(at).toFormat('ccc d LLL HH:mm')
  const skipped = holidays
    .filter(({ date }) => date >= local(from).toISODate()! && date <= local(dueAt).toISODate()!)
    .map(({ date, name }) => `${name} on ${DateTime.fromISO(date, { locale: 'en-IN' }).toFormat('d LLL')}`)
  return [
    `${workingTime(workingMinutes, calendar)} from ${say(from)} is ${say(dueAt)}.`,
    `The clock runs Monday to Friday, ${calendar.opens} to ${calendar.closes}.`,
    ...(skipped.length ? [`Not counted: ${skipped.join(', ')}.`] : []),
  ].join(' ')
}

/** `8 working hours`, or whole working days from two days on. */
function workingTime(minutes: number, { opens, closes }: { opens: string; closes: string }): string {
  const [from, to] = [opens, closes].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  const days = minutes / (to! - from!)
  if (days >= 2 && Number.isInteger(days)) return `${days} working days`
  const hours = Math.round((minutes / 60) * 10) / 10
  return `${hours} working hour${hours === 1 ? '' : 's'}`
}
