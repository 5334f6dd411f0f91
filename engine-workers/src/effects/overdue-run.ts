import { z } from 'zod'
import { alertCompany } from '../billing/alert-company.ts'
import { passOver } from '../billing/overdue-pass.ts'
import { defineEffect } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

/** The overdue pass of one company, started by hand: the same two steps as the sweep, one after the other (OPS-25). */
export const overdueRunEffect = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineEffect({
    kind: 'overdue-run',
    payload: z.object({}),

    async run(_payload, { clock, companyId, inCompany, log }) {
      const company = await inCompany((trx) =>
        trx('company').where({ id: companyId }).first('id', 'name', 'timezone'),
      )
      const { found } = await inCompany((trx) => passOver(company, clock, trx))
      const alerts = await inCompany((trx) => alertCompany(company, portalUrl, clock, trx))
      log.info({ found, alerts }, 'overdue pass by hand')
      return { found, alerts }
    },
  })
