import { billing } from '@zippcrm/domain/billing/billing.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'
import { eachCompany } from './each-company.ts'
import { overdueAlertsWanted } from './overdue-setting.ts'

/**
 * Serves "Mark overdue" in overdue-sweep: one pass over every sent invoice whose due date lies before the company's
 * local date, also those missed while nothing ran (BIL-32).
 *
 * Safe to repeat: an invoice leaves the state "sent" only once, and what was found waits in `overdue_pass` until its
 * alerts are out, also when the next step fails in between (BIL-35).
 */
export const markOverdue = () =>
  defineWorker({
    type: 'billing.mark-overdue',
    everyCompany: true,
    input: z.object({}),
    output: z.object({ overdueCount: z.number().int().min(0), alertsWanted: z.boolean() }),

    async handle(_input, { trx, clock, log }) {
      const { settlement } = billing(clock)
      let overdueCount = 0
      let alertsWanted = false
      await eachCompany('billing.mark-overdue', trx, async (company) => {
        const today = clock.today(company.timezone)
        const late = await settlement.sweep(company.id, today, trx)
        const wanted = await overdueAlertsWanted(company.id, trx)
        overdueCount += late.length
        if (late.length > 0) {
          await trx('overdue_pass').insert({
            id: newId(),
            company_id: company.id,
            on_date: today,
            invoice_ids: late.map((invoice) => invoice.id),
            alerts: wanted ? 'pending' : 'skipped',
          })
        }
        const pending = await trx('overdue_pass')
          .where({ company_id: company.id, alerts: 'pending' })
          .first('id')
        if (pending) alertsWanted = true
      })
      log.info({ overdueCount, alertsWanted }, 'overdue invoices marked')
      return { overdueCount, alertsWanted }
    },
  })
