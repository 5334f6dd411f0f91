import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessCalendar, DEFAULT_CALENDAR } from './business-calendar.ts'
import { confirmedHolidayDates, indiaHolidays } from './india-holidays.ts'
import { addDays, localDate, printDate } from './local-date.ts'

const ist = (text: string) => new Date(`${text}:00+05:30`)

describe('business calendar', () => {
  const calendar = businessCalendar()

  it('ENG-14 Friday 17:00 plus 8 working hours is Monday 16:00', () => {
    expect(calendar.addWorkingHours(ist('2026-06-12T17:00'), 8)).toEqual(ist('2026-06-15T16:00'))
  })

  it('ENG-14 starts counting when the office opens', () => {
    expect(calendar.addWorkingHours(ist('2026-06-13T12:00'), 1)).toEqual(ist('2026-06-15T10:30'))
    expect(calendar.addWorkingHours(ist('2026-06-15T06:00'), 9)).toEqual(ist('2026-06-15T18:30'))
    expect(calendar.addWorkingHours(ist('2026-06-15T18:30'), 1)).toEqual(ist('2026-06-16T10:30'))
  })

  it('ENG-14 leaves out holidays', () => {
    const withHolidays = businessCalendar({ ...DEFAULT_CALENDAR, holidays: confirmedHolidayDates() })
    expect(withHolidays.isWorkingDay('2026-10-02')).toBe(false)
    expect(withHolidays.addWorkingHours(ist('2026-10-01T17:00'), 8)).toEqual(ist('2026-10-05T16:00'))
    expect(withHolidays.addWorkingDays('2026-10-01', 1)).toBe('2026-10-05')
  })

  it('moves a date on which nobody works to the next one on which somebody does', () => {
    const withHolidays = businessCalendar({ ...DEFAULT_CALENDAR, holidays: confirmedHolidayDates() })
    expect(withHolidays.workingDayFrom('2026-06-15')).toBe('2026-06-15')
    expect(withHolidays.workingDayFrom('2026-06-14')).toBe('2026-06-15')
    expect(withHolidays.workingDayFrom('2026-10-02')).toBe('2026-10-05')
  })

  it('ENG-14 knows three ways to state a due time', () => {
    const start = ist('2026-06-12T17:00')
    expect(calendar.due(start, { workingHours: 8 })).toEqual(ist('2026-06-15T16:00'))
    expect(calendar.due(start, { workingDays: 2 })).toEqual(ist('2026-06-16T18:30'))
    expect(calendar.due(start, { duration: 'P3D' })).toEqual(ist('2026-06-15T17:00'))
  })

  it('ENG-14 measures what it adds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 3_000 }),
        (offset, minutes) => {
          const start = new Date(ist('2026-06-12T17:00').getTime() + offset * 60_000)
          const end = calendar.addWorkingHours(start, minutes / 60)
          expect(calendar.workingMinutesBetween(start, end)).toBe(minutes)
        },
      ),
    )
  })

  it('refuses a calendar on which nobody ever works', () => {
    expect(() =>
      businessCalendar({ ...DEFAULT_CALENDAR, workdays: [] }).addWorkingHours(ist('2026-06-12T17:00'), 1),
    ).toThrow('no working day')
  })
})

describe('local dates', () => {
  it('is already tomorrow in India while UTC is still today', () => {
    expect(localDate(new Date('2026-03-31T18:31:00Z'))).toBe('2026-04-01')
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01')
    expect(printDate('2026-06-30')).toBe('30 Jun 2026')
  })

  it('marks estimated holidays as provisional', () => {
    expect(indiaHolidays().find((day) => day.date === '2027-10-29')).toMatchObject({ provisional: true })
    expect(confirmedHolidayDates().has('2027-10-29')).toBe(false)
  })
})
