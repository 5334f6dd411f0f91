import { fixedClock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { demoLicence } from '@zippcrm/domain/licence/demo-licence.ts'
import { issuers } from '@zippcrm/domain/licence/issuers.ts'
import { licences } from '@zippcrm/domain/licence/licences.ts'
import type { SensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { seatRoles } from '../http/matrix.ts'

/** The demonstration company has more people than the community edition has seats: it gets its licence once. */
export async function installDemoLicence(companyId: string, seal: SensitiveSeal, trx: Trx): Promise<void> {
  if (await trx('licence').where({ company_id: companyId }).first('id')) return
  // Whether it has expired by now is for the product to say, not for its setup.
  const clock = fixedClock('2026-01-01T00:00:00Z')
  await licences({ keyFromEnvironment: undefined, issuers, seal, clock, seatRoles }).replace(
    companyId,
    demoLicence,
    trx,
  )
}
