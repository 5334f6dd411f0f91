import type { GstCategory } from './gstin.ts'
import { OUTSIDE_INDIA } from './states.ts'

/** Tax treatment of a whole document. */
export type SupplyType = 'intra' | 'inter' | 'sez_tax' | 'sez_lut' | 'export_tax' | 'export_lut' | 'exempt'

/** What the firm's registration allows it to issue. */
export type RegistrationKind = 'regular' | 'composition' | 'unregistered'

/** Kind of paper a supply is billed on. */
export type InvoiceKind = 'tax_invoice' | 'bill_of_supply' | 'plain_invoice'

export interface SupplyFacts {
  registrationKind: RegistrationKind
  supplierState: string
  placeOfSupply: string
  recipientCategory: GstCategory
  issueDate: string
  lut?: { from: string | null; to: string | null } | null | undefined
  exportConditionsMet?: boolean | undefined
}

const WITH_TAX = 'ON PAYMENT OF INTEGRATED TAX'
const UNDER_LUT = 'UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX'
const EXPORT = 'SUPPLY MEANT FOR EXPORT/SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS'

/**
 * Decides between CGST + SGST, IGST and the zero-rated supplies (BIL-07, BIL-11, BIL-12).
 *
 * A supply to an SEZ is inter-State even within one state (IGST Act s.7(5)) and free of tax only while a LUT covers
 * the issue date (s.16).
 */
export function decideSupplyType(facts: SupplyFacts): SupplyType {
  if (facts.registrationKind !== 'regular') return 'exempt'
  const underLut = coversDate(facts.lut, facts.issueDate)
  if (facts.recipientCategory === 'sez_unit' || facts.recipientCategory === 'sez_developer') {
    return underLut ? 'sez_lut' : 'sez_tax'
  }
  if (facts.placeOfSupply === OUTSIDE_INDIA) {
    return underLut && facts.exportConditionsMet === true ? 'export_lut' : 'export_tax'
  }
  return facts.supplierState === facts.placeOfSupply ? 'intra' : 'inter'
}

/** The words Rule 46 asks for on export and SEZ invoices (G7). */
export function endorsementOf(supplyType: SupplyType): string | null {
  if (supplyType === 'sez_tax' || supplyType === 'export_tax') return `${EXPORT} ${WITH_TAX}`
  if (supplyType === 'sez_lut' || supplyType === 'export_lut') return `${EXPORT} ${UNDER_LUT}`
  return null
}

/** Chooses tax invoice, bill of supply or plain invoice (CGST Act s.31(3)(c)). */
export function invoiceKindOf(registrationKind: RegistrationKind, everyLineExempt: boolean): InvoiceKind {
  if (registrationKind === 'unregistered') return 'plain_invoice'
  return registrationKind === 'composition' || everyLineExempt ? 'bill_of_supply' : 'tax_invoice'
}

/** Whether a letter of undertaking covers a date, both ends included. */
export function coversDate(lut: SupplyFacts['lut'], date: string): boolean {
  if (!lut?.from) return false
  return lut.from <= date && (!lut.to || date <= lut.to)
}
