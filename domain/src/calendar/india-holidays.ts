import data from '../../data/india-holidays.json' with { type: 'json' }

/** A public holiday; provisional ones are estimates until an admin confirms them. */
export interface Holiday {
  date: string
  name: string
  allIndia: boolean
  provisional: boolean
  source: string
}

/** Central-government holidays shipped with the product. */
export function indiaHolidays(): Holiday[] {
  return data.holidays
}

/** Dates on which the whole country is closed, without estimates. */
export function confirmedHolidayDates(): Set<string> {
  return new Set(data.holidays.filter((day) => day.allIndia && !day.provisional).map((day) => day.date))
}
