import type { Invoice } from './types.ts'

/** Rate of a line in percent, without needless digits: 1800 basis points are `18`, 250 are `2.5`. */
export const percent = (basisPoints: number) => String(basisPoints / 100)

export interface TaxSentence {
  key: string
  values: Record<string, string>
}

/** Why the tax is split the way it is, in one sentence (look: Invoice). */
export function taxSentence(
  invoice: Pick<Invoice, 'supplyType' | 'placeOfSupply' | 'placeOfSupplyName' | 'lines' | 'reverseCharge'>,
): TaxSentence {
  const state = invoice.placeOfSupplyName ?? invoice.placeOfSupply ?? ''
  const rates = [...new Set(invoice.lines.map((line) => line.gstRateBp).filter((rate) => rate > 0))]
  const rate = rates.map(percent).join(' / ')
  const half = rates.map((basisPoints) => percent(basisPoints / 2)).join(' / ')
  if (invoice.reverseCharge) return { key: 'billing.tax.reverse', values: {} }
  return { key: `billing.tax.${invoice.supplyType ?? 'none'}`, values: { state, rate, half } }
}
