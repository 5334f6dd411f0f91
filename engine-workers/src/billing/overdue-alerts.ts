import { z } from 'zod'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'
import { alertCompany } from './alert-company.ts'
import { eachCompany } from './each-company.ts'

/**
 * Serves "Send overdue alerts" in overdue-sweep (BIL-33).
 *
 * Safe to repeat: mails and notices carry the invoice and its due date as their key.
 */
export const overdueAlerts = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'billing.overdue-alerts',
    everyCompany: true,
    input: z.object({}),
    output: z.object({}),

    async handle(_input, { trx, clock, log }) {
      await eachCompany('billing.overdue-alerts', trx, async (company) => {
        const alerts = await alertCompany(company, portalUrl, clock, trx)
        if (alerts > 0) log.info({ company: company.id, alerts }, 'overdue alerts sent')
      })
      return {}
    },
  })
