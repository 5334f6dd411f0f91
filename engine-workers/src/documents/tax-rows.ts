import type { Invoice, InvoiceLine } from '@zippcrm/domain/billing/records.ts'
import { stateTaxLabel } from '@zippcrm/domain/gst/line-tax.ts'
import { formatRate } from '@zippcrm/domain/money/format.ts'

export interface TaxRow {
  label: string
  amountMinor: number
}

/** Rate and amount of each tax, one row per rate (Rule 46(k) to (m)). */
export function taxRows(
  invoice: Pick<Invoice, 'supplyType' | 'placeOfSupply' | 'reverseCharge'>,
  lines: readonly Pick<InvoiceLine, 'gstRateBp' | 'treatment' | 'cgstMinor' | 'sgstMinor' | 'igstMinor'>[],
): TaxRow[] {
  const rates = [
    ...new Set(lines.filter((line) => line.treatment === 'taxable').map((line) => line.gstRateBp)),
  ]
  return rates
    .sort((left, right) => left - right)
    .flatMap((rate) => {
      const sum = (field: 'cgstMinor' | 'sgstMinor' | 'igstMinor') =>
        lines.filter((line) => line.gstRateBp === rate).reduce((total, line) => total + line[field], 0)
      if (invoice.supplyType === 'intra') {
        const half = formatRate(rate / 2)
        return [
          { label: `CGST @ ${half}`, amountMinor: sum('cgstMinor') },
          { label: `${stateTaxLabel(invoice.placeOfSupply ?? '')} @ ${half}`, amountMinor: sum('sgstMinor') },
        ]
      }
      const zeroRated = invoice.supplyType === 'sez_lut' || invoice.supplyType === 'export_lut'
      return [{ label: `IGST @ ${zeroRated ? '0%' : formatRate(rate)}`, amountMinor: sum('igstMinor') }]
    })
}
