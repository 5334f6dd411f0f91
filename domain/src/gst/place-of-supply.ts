import { RuleError } from '../rule-error.ts'
import { isPlaceOfSupply, OUTSIDE_INDIA } from './states.ts'

/** Why a place of supply was chosen. */
export type PlaceOfSupplyReason =
  | 'recipient_abroad'
  | 'override'
  | 'registered_recipient'
  | 'address_on_record'
  | 'supplier_location'

export interface PlaceOfSupply {
  code: string
  reason: PlaceOfSupplyReason
  /** What staff wrote when they chose another place (property, event). */
  note: string | null
}

export interface PlaceOfSupplyFacts {
  supplierState: string
  recipientCountry: string
  recipientGstin?: string | null | undefined
  recipientAddressState?: string | null | undefined
  override?: { code: string; reason: string } | null | undefined
}

/** Decides the place of supply of a service (BIL-06; IGST Act s.12(2), s.13). */
export function placeOfSupply(facts: PlaceOfSupplyFacts): PlaceOfSupply {
  if (facts.recipientCountry !== 'IN') return { code: OUTSIDE_INDIA, reason: 'recipient_abroad', note: null }

  if (facts.override) {
    const note = facts.override.reason.trim()
    if (!note) {
      throw new RuleError('REASON_REQUIRED', 'Say why the place of supply differs', { field: '/pos_reason' })
    }
    if (!isPlaceOfSupply(facts.override.code)) {
      throw new RuleError('GSTIN_STATE', `${facts.override.code} cannot be a place of supply`, {
        field: '/place_of_supply',
      })
    }
    return { code: facts.override.code, reason: 'override', note }
  }
  if (facts.recipientGstin) {
    return { code: current(facts.recipientGstin.slice(0, 2)), reason: 'registered_recipient', note: null }
  }
  if (facts.recipientAddressState) {
    return { code: current(facts.recipientAddressState), reason: 'address_on_record', note: null }
  }
  return { code: facts.supplierState, reason: 'supplier_location', note: null }
}

// Old registrations may still carry a retired code, a new document may not (G2).
const SUCCESSOR: Record<string, string> = { '25': '26', '28': '37' }

function current(code: string): string {
  return SUCCESSOR[code] ?? code
}
