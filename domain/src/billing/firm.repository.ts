import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { FirmProfile, GstRegistration } from './records.ts'

const profiles = recordsOf<FirmProfile>('firm_profile', ['address', 'bankAccounts'])
const registrations = recordsOf<GstRegistration>('gst_registration', ['address'])

/** The firm's own data: profile and GST registrations. */
export const firmRepository = {
  findProfile: (companyId: string, trx: Trx) => profiles.findOne({ companyId }, trx),

  /** Creates or changes the one profile of a company. */
  async saveProfile(companyId: string, change: Partial<FirmProfile>, trx: Trx): Promise<FirmProfile> {
    const existing = await profiles.findOne({ companyId }, trx)
    if (existing) return profiles.patch(existing.id, change, trx)
    return profiles.insert({ ...change, id: newId(), companyId }, trx)
  },

  listRegistrations: (companyId: string, trx: Trx) =>
    registrations.list(
      (query) => query.where({ company_id: companyId, is_active: true }).orderBy('created_at'),
      trx,
    ),

  findRegistration: (id: string, trx: Trx) => registrations.findOne({ id }, trx),

  findDefaultRegistration: (companyId: string, trx: Trx) =>
    registrations.findOne({ companyId, isDefault: true, isActive: true }, trx),

  insertRegistration: (companyId: string, registration: Partial<GstRegistration>, trx: Trx) =>
    registrations.insert({ ...registration, id: newId(), companyId }, trx),

  patchRegistration: (id: string, change: Partial<GstRegistration>, trx: Trx) =>
    registrations.patch(id, change, trx),
}

export type FirmRepository = typeof firmRepository
