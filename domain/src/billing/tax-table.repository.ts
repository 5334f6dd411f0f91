import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { GstRate } from '../gst/gst-rate.ts'
import { newId } from '../ids.ts'
import type { TdsRate } from '../tds/tds-rate.ts'

type StoredGstRate = GstRate & {
  id: string
  companyId: string
  confirmedBy: string | null
  isActive: boolean
}
type StoredTdsRate = TdsRate & {
  id: string
  companyId: string
  confirmedBy: string | null
  isActive: boolean
}

const gstRates = recordsOf<StoredGstRate>('gst_rate')
const tdsRates = recordsOf<StoredTdsRate>('tds_rate')

/** The firm's own dated rates. */
export const taxTableRepository = {
  gstRates: (companyId: string, trx: Trx) =>
    gstRates.list(
      (query) => query.where({ company_id: companyId, is_active: true }).orderBy(['category', 'valid_from']),
      trx,
    ),

  tdsRates: (companyId: string, trx: Trx) =>
    tdsRates.list(
      (query) => query.where({ company_id: companyId, is_active: true }).orderBy(['kind', 'valid_from']),
      trx,
    ),

  insertGstRate: (companyId: string, row: GstRate & { confirmedBy?: string | null }, trx: Trx) =>
    gstRates.insert({ ...row, id: newId(), companyId }, trx),

  insertTdsRate: (companyId: string, row: TdsRate & { confirmedBy?: string | null }, trx: Trx) =>
    tdsRates.insert({ ...row, id: newId(), companyId }, trx),

  /** Takes a row out of use; what was computed from it stays as it was. */
  retireGstRate: (id: string, trx: Trx) => gstRates.patch(id, { isActive: false }, trx),

  /** Takes a row out of use; what was computed from it stays as it was. */
  retireTdsRate: (id: string, trx: Trx) => tdsRates.patch(id, { isActive: false }, trx),
}

export type TaxTableRepository = typeof taxTableRepository
