import { enterSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface CompanyOfSweep {
  id: string
  name: string
  timezone: string
}

/** Does a sweep's work once in each active company, as worker of that company and within the sweep's transaction. */
export async function eachCompany(
  action: string,
  trx: Trx,
  work: (company: CompanyOfSweep) => Promise<void>,
): Promise<void> {
  const companies: CompanyOfSweep[] = await trx('company')
    .where({ is_active: true })
    .orderBy('id')
    .select('id', 'name', 'timezone')
  for (const company of companies) {
    await enterSession(trx, { role: 'zipp_worker', companyId: company.id, actorKind: 'scheduler', action })
    await work(company)
  }
  await enterSession(trx, { role: 'zipp_system', actorKind: 'scheduler', action })
}
