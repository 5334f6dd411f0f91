import type { Trx } from '../database/trx.ts'
import { type BusinessCalendar, businessCalendar, DEFAULT_CALENDAR } from './business-calendar.ts'

/** The working calendar of a company: its zone and its holidays (ENG-14). */
export async function companyCalendar(companyId: string, trx: Trx): Promise<BusinessCalendar> {
  const company = await trx('company').where({ id: companyId }).first('timezone')
  const holidays: string[] = await trx('holiday').where({ company_id: companyId }).pluck('on_date')
  return businessCalendar({
    ...DEFAULT_CALENDAR,
    zone: company?.timezone ?? DEFAULT_CALENDAR.zone,
    holidays: new Set(holidays),
  })
}
