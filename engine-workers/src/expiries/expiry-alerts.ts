import { z } from 'zod'
import { eachCompany } from '../billing/each-company.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'
import { alertExpiries } from './alert-expiries.ts'

/**
 * Serves "Send expiry alerts" in expiry-sweep: on each company's local date, every warning that has come due since the
 * last sweep (PRJ-32).
 *
 * Safe to repeat: each paper remembers the last warning given, and notices carry paper, day and warning as their key.
 */
export const expiryAlerts = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'prj.expiry-alerts',
    everyCompany: true,
    input: z.object({}),
    output: z.object({ alertCount: z.number().int().min(0) }),

    async handle(_input, { trx, clock, log }) {
      let alertCount = 0
      await eachCompany('prj.expiry-alerts', trx, async (company) => {
        alertCount += await alertExpiries(company, { today: clock.today(company.timezone), portalUrl }, trx)
      })
      log.info({ alertCount }, 'expiry alerts sent')
      return { alertCount }
    },
  })
