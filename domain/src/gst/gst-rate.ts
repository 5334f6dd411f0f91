import data from '../../data/gst-rates.json' with { type: 'json' }
import { RuleError } from '../rule-error.ts'

/** A dated GST rate of a category. */
export interface GstRate {
  category: string
  rateBp: number
  validFrom: string
  validTo: string | null
  source: string
}

/** The rates shipped with the product; the database holds the firm's own copy. */
export function shippedGstRates(): GstRate[] {
  return data.rates
}

/** The rate in force on a date; both ends of a period belong to it. */
export function gstRateOn(
  date: string,
  rates: readonly GstRate[] = data.rates,
  category = 'standard',
): number {
  const row = rates.find(
    (rate) =>
      rate.category === category && rate.validFrom <= date && (rate.validTo === null || date <= rate.validTo),
  )
  if (!row) throw new RuleError('GST_RATE_MISSING', `No GST rate "${category}" is on record for ${date}`)
  return row.rateBp
}
