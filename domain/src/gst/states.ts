import data from '../../data/gst-states.json' with { type: 'json' }

/** Place of supply of a recipient abroad (G2). */
export const OUTSIDE_INDIA = '96'

/** A state or territory of the GST code list. */
export interface GstState {
  code: string
  name: string
  label: string | null
  status: string
  gstinPrefixAllowed: boolean
  placeOfSupplyAllowed: boolean
  validFrom: string | null
  validTo: string | null
}

const states = new Map<string, GstState>(data.states.map((state) => [state.code, state]))

/** The whole GST state list (G2). */
export function allStates(): GstState[] {
  return [...states.values()]
}

/** A state by its two-digit code. */
export function findState(code: string): GstState | undefined {
  return states.get(code)
}

/** The name printed beside a place of supply, `Maharashtra (27)`. */
export function stateLabel(code: string): string {
  const state = states.get(code)
  return state ? `${state.name} (${code})` : code
}

/** Whether a new document may name this place of supply; the retired codes 25 and 28 may not (G2). */
export function isPlaceOfSupply(code: string): boolean {
  return states.get(code)?.placeOfSupplyAllowed ?? false
}
