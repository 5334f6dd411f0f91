import gst from '../../data/gst-states.json' with { type: 'json' }
import sac from '../../data/sac-codes.json' with { type: 'json' }
import type { Trx } from '../database/trx.ts'
import { shippedGstRates } from '../gst/gst-rate.ts'
import { shippedTdsRates } from '../tds/tds-rate.ts'
import { taxTableRepository } from './tax-table.repository.ts'

/** Writes states and service codes, which all companies share; needs the system role. Safe to repeat. */
export async function seedSharedTaxReference(trx: Trx): Promise<void> {
  await trx('gst_state')
    .insert(
      gst.states.map((state) => ({
        code: state.code,
        name: state.name,
        label: state.label,
        status: state.status,
        gstin_prefix_allowed: state.gstinPrefixAllowed,
        place_of_supply_allowed: state.placeOfSupplyAllowed,
        valid_from: state.validFrom,
        valid_to: state.validTo,
        source: state.source,
      })),
    )
    .onConflict('code')
    .merge()
  await trx('sac_code')
    .insert(
      sac.codes.map((row) => ({
        code: row.code,
        level: row.level,
        description: row.description,
        gst_rate_bp: row.gstRateBp,
        valid_from: row.validFrom,
        valid_to: row.validTo,
        source: row.source,
      })),
    )
    .onConflict('code')
    .merge()
}

/** Gives a company its own copy of the dated rates, once; later edits by finance stay. */
export async function seedCompanyTaxTables(companyId: string, trx: Trx): Promise<void> {
  if ((await taxTableRepository.gstRates(companyId, trx)).length === 0) {
    for (const rate of shippedGstRates()) await taxTableRepository.insertGstRate(companyId, rate, trx)
  }
  if ((await taxTableRepository.tdsRates(companyId, trx)).length === 0) {
    for (const rate of shippedTdsRates()) await taxTableRepository.insertTdsRate(companyId, rate, trx)
  }
}
