import { stateTaxLabel } from '../gst/line-tax.ts'
import { stateLabel } from '../gst/states.ts'
import type { SupplyType } from '../gst/supply-type.ts'

/** Explains the tax split in one sentence that a client understands. */
export function taxSentence(supplyType: SupplyType | null, placeOfSupply: string | null): string {
  const place = placeOfSupply ? stateLabel(placeOfSupply) : ''
  switch (supplyType) {
    case 'intra':
      return `Supplied within ${place}, so GST is split equally into CGST and ${stateTaxLabel(placeOfSupply ?? '')}.`
    case 'inter':
      return `Supplied to ${place}, another State than ours, so GST is charged as IGST.`
    case 'sez_lut':
      return 'Supplied to a Special Economic Zone under our letter of undertaking: no tax is charged.'
    case 'sez_tax':
      return 'Supplied to a Special Economic Zone with integrated tax paid.'
    case 'export_lut':
      return 'Export of services under our letter of undertaking: no tax is charged.'
    case 'export_tax':
      return 'Export of services with integrated tax paid.'
    case 'exempt':
      return 'No GST is charged on this document.'
    default:
      return ''
  }
}
