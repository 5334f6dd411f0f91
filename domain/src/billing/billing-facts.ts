import type { Trx } from '../database/trx.ts'
import { needsGstin } from '../gst/gstin.ts'
import { RuleError } from '../rule-error.ts'
import type { BillingProfileRepository } from './billing-profile.repository.ts'
import type { BillingFacts } from './draft-terms.ts'
import { financialYearOf } from './financial-year.ts'
import type { FirmRepository } from './firm.repository.ts'
import type { InvoiceRepository } from './invoice.repository.ts'
import type { BillingProfile } from './records.ts'
import type { TaxTableRepository } from './tax-table.repository.ts'

export interface BillingFactsDeps {
  firm: FirmRepository
  profiles: BillingProfileRepository
  taxTables: TaxTableRepository
  invoices: InvoiceRepository
}

/** Reads what decides tax for a client on a date; says what is missing before anything is drafted. */
export function billingFacts({ firm, profiles, taxTables, invoices }: BillingFactsDeps) {
  return async (
    of: { companyId: string; clientId: string; registrationId?: string | null; date: string },
    trx: Trx,
  ): Promise<BillingFacts> => {
    const firmProfile = await firm.findProfile(of.companyId, trx)
    const registration = of.registrationId
      ? await firm.findRegistration(of.registrationId, trx)
      : await firm.findDefaultRegistration(of.companyId, trx)
    if (!firmProfile || !registration) {
      throw new RuleError(
        'FIRM_PROFILE_INCOMPLETE',
        'Enter the firm profile and a GST registration under Settings → Billing first',
        { kind: 'conflict' },
      )
    }
    const profile = await profiles.findByClient(of.clientId, trx)
    const missing = missingInProfile(profile)
    if (!profile || missing.length > 0) {
      throw new RuleError(
        'BILLING_PROFILE_INCOMPLETE',
        `The client's billing data lack ${missing.join(', ')}`,
        { kind: 'conflict', details: { client_id: of.clientId, missing } },
      )
    }
    return {
      firm: firmProfile,
      registration,
      profile,
      gstRates: await taxTables.gstRates(of.companyId, trx),
      tdsRates: await taxTables.tdsRates(of.companyId, trx),
      tdsHistory: await invoices.tdsHistory(of.clientId, financialYearOf(of.date), trx),
    }
  }
}

/** Names what a billing profile lacks before an invoice can be drafted from it. */
export function missingInProfile(profile: BillingProfile | undefined): string[] {
  if (!profile) return ['a billing profile']
  const missing: string[] = []
  const { line1, city, country, stateCode } = profile.billingAddress
  if (!line1 || !city || !country || (country === 'IN' && !stateCode)) missing.push('a billing address')
  if (needsGstin(profile.gstCategory) && !profile.gstin) missing.push('a GSTIN')
  if (profile.tdsMode !== 'none' && !profile.tdsKind) missing.push('the kind of TDS')
  return missing
}
