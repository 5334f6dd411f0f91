import { z } from 'zod'
import { defineWorker } from '../worker.ts'
import { eachCompany } from './each-company.ts'
import { passOver } from './overdue-pass.ts'

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
      let overdueCount = 0
      let alertsWanted = false
      await eachCompany('billing.mark-overdue', trx, async (company) => {
        const { found, alertsPending } = await passOver(company, clock, trx)
        overdueCount += found
        alertsWanted ||= alertsPending
      })
      log.info({ overdueCount, alertsWanted }, 'overdue invoices marked')
      return { overdueCount, alertsWanted }
    },
  })
