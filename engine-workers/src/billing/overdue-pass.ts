import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { CompanyOfSweep } from './each-company.ts'
import { overdueAlertsWanted } from './overdue-setting.ts'

/** Turns a company's late invoices overdue and notes what was found; alerts that are switched off are skipped for good (BIL-34). */
export async function passOver(
  company: CompanyOfSweep,
  clock: Clock,
  trx: Trx,
): Promise<{ found: number; alertsPending: boolean }> {
  const today = clock.today(company.timezone)
  const late = await billing(clock).settlement.sweep(company.id, today, trx)
  if (late.length > 0) {
    await trx('overdue_pass').insert({
      id: newId(),
      company_id: company.id,
      on_date: today,
      invoice_ids: late.map((invoice) => invoice.id),
      alerts: (await overdueAlertsWanted(company.id, trx)) ? 'pending' : 'skipped',
    })
  }
  const pending = await trx('overdue_pass').where({ company_id: company.id, alerts: 'pending' }).first('id')
  return { found: late.length, alertsPending: pending !== undefined }
}
