import { expect, it } from 'vitest'
import { businessCalendar, DEFAULT_CALENDAR } from '../calendar/business-calendar.ts'
import { dueRuleInWords } from './due-rule.ts'

const from = new Date('2026-11-20T11:30:00Z')
const explained = (workingMinutes: number, holidays: { date: string; name: string }[] = []) => {
  const calendar = businessCalendar({
    ...DEFAULT_CALENDAR,
    holidays: new Set(holidays.map(({ date }) => date)),
  })
  const dueAt = calendar.addWorkingHours(from, workingMinutes / 60)
  return dueRuleInWords({ from, dueAt, workingMinutes, zone: 'Asia/Kolkata', holidays })
}

it('ENG-14 explains a due date by the calendar it was computed with', () => {
  expect(explained(480)).toBe(
    '8 working hours from Fri 20 Nov 17:00 is Mon 23 Nov 16:00. The clock runs Monday to Friday, 09:30 to 18:30.',
  )
})

it('names the holidays that were not counted', () => {
  expect(
    explained(18 * 60, [
      { date: '2026-11-24', name: 'Guru Nanak Jayanti' },
      { date: '2026-12-25', name: 'Christmas' },
    ]),
  ).toBe(
    '2 working days from Fri 20 Nov 17:00 is Wed 25 Nov 17:00. The clock runs Monday to Friday, 09:30 to 18:30. ' +
      'Not counted: Guru Nanak Jayanti on 24 Nov.',
  )
})
