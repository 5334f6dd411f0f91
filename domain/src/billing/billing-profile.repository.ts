import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { BillingProfile } from './records.ts'

const profiles = recordsOf<BillingProfile>('billing_profile', ['billingAddress', 'lowerDeduction'])

/** What clients are billed by. */
export const billingProfileRepository = {
  findByClient: (clientId: string, trx: Trx) => profiles.findOne({ clientId }, trx),

  /** Creates or changes the one profile of a client. */
  async save(
    companyId: string,
    clientId: string,
    change: Partial<BillingProfile>,
    trx: Trx,
  ): Promise<BillingProfile> {
    const existing = await profiles.findOne({ clientId }, trx)
    if (existing) return profiles.patch(existing.id, change, trx)
    return profiles.insert({ ...change, id: newId(), companyId, clientId }, trx)
  },
}

export type BillingProfileRepository = typeof billingProfileRepository
