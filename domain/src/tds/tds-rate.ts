import data from '../../data/tds-rates.json' with { type: 'json' }
import { RuleError } from '../rule-error.ts'

/** Nature of the payment a client deducts tax from. */
export const tdsKinds = [
  'professional',
  'technical',
  'contract',
  'contract_individual',
  'commission',
] as const
export type TdsKind = (typeof tdsKinds)[number]

/** A dated rate of the deduction table (G19, G20). */
export interface TdsRate {
  kind: string
  nature: string
  payee: string
  validFrom: string
  validTo: string | null
  rateBp: number | null
  thresholdSingleMinor: number | null
  thresholdAggregateMinor: number | null
  label: string
  noPanRateBp: number
  source: string
  needsConfirmation: boolean
}

/** The table shipped with the product; the database holds the firm's own copy. */
export function shippedTdsRates(): TdsRate[] {
  return data.rates
}

/** The row that applies to a kind of payment on a date; from 1 April 2026 that is Income-tax Act 2025 s.393. */
export function tdsRateOn(kind: string, date: string, rates: readonly TdsRate[] = data.rates): TdsRate {
  const row = rates.find(
    (rate) => rate.kind === kind && rate.validFrom <= date && (rate.validTo === null || date <= rate.validTo),
  )
  if (!row) throw new RuleError('TDS_RATE_MISSING', `No TDS rate for ${kind} is on record for ${date}`)
  return row
}
