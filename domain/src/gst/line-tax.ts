import { type Minor, mulDiv } from '../money/minor.ts'
import { findState } from './states.ts'
import type { SupplyType } from './supply-type.ts'

/** Tax treatment of one line. */
export type LineTreatment = 'taxable' | 'nil' | 'exempt' | 'zero_rated' | 'pure_agent'

/** The columns a tax can stand in. */
export interface TaxSplit {
  cgstMinor: Minor
  sgstMinor: Minor
  igstMinor: Minor
}

const NO_TAX: TaxSplit = { cgstMinor: 0, sgstMinor: 0, igstMinor: 0 }

/** Tax of one line, each component rounded half-up to the paisa on its own (BIL-08). */
export function lineTax(
  taxableMinor: Minor,
  rateBp: number,
  supplyType: SupplyType,
  treatment: LineTreatment,
): TaxSplit {
  if (treatment !== 'taxable') return NO_TAX
  switch (supplyType) {
    case 'intra': {
      const half = mulDiv(taxableMinor, rateBp, 20_000)
      return { cgstMinor: half, sgstMinor: half, igstMinor: 0 }
    }
    case 'inter':
    case 'sez_tax':
    case 'export_tax':
      return { cgstMinor: 0, sgstMinor: 0, igstMinor: mulDiv(taxableMinor, rateBp, 10_000) }
    default:
      return NO_TAX
  }
}

/** The printed name of the second half: UTGST in union territories without a legislature, else SGST (G3). */
export function stateTaxLabel(placeOfSupply: string): 'SGST' | 'UTGST' {
  return findState(placeOfSupply)?.label === 'UTGST' ? 'UTGST' : 'SGST'
}
