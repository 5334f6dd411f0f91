import { RuleError } from '../rule-error.ts'
import { normaliseIdentifier } from './pan.ts'
import { findState } from './states.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Kinds of taxpayer that have a number shape of their own (GSTN number formats, G1). */
export type TaxpayerType =
  | 'ordinary'
  | 'tax_deductor'
  | 'tax_collector'
  | 'uin'
  | 'non_resident'
  | 'online_service_provider'
  | 'reserved'

// Order matters: the first shape that fits names the type, and `reserved` catches what only the e-invoice schema allows.
const SHAPES: [TaxpayerType, RegExp][] = [
  ['ordinary', /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/],
  ['tax_deductor', /^[0-9]{2}[A-Z]{4}[A-Z0-9][0-9]{4}[A-Z][1-9A-Z]D[0-9A-Z]$/],
  ['tax_collector', /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]C[0-9A-Z]$/],
  ['uin', /^[0-9]{4}[A-Z]{3}[0-9]{5}[UO]N[0-9A-Z]$/],
  ['non_resident', /^[0-9]{4}[A-Z]{3}[0-9]{5}NR[0-9A-Z]$/],
  ['online_service_provider', /^99[0-9]{2}[A-Z]{3}[0-9]{5}OS[0-9A-Z]$/],
  ['reserved', /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][1-9ABE-J][0-9A-Z]$/],
]

/** How a client stands towards GST. */
export const gstCategories = [
  'registered',
  'composition',
  'unregistered',
  'sez_unit',
  'sez_developer',
  'overseas',
  'deemed_export',
  'uin_holder',
  'tax_deductor',
] as const
export type GstCategory = (typeof gstCategories)[number]

const TYPE_OF_CATEGORY: Record<GstCategory, TaxpayerType | null> = {
  registered: 'ordinary',
  composition: 'ordinary',
  sez_unit: 'ordinary',
  sez_developer: 'ordinary',
  deemed_export: 'ordinary',
  uin_holder: 'uin',
  tax_deductor: 'tax_deductor',
  unregistered: null,
  overseas: null,
}

/** Whether a client of this category must have a GSTIN. */
export function needsGstin(category: GstCategory): boolean {
  return TYPE_OF_CATEGORY[category] !== null
}

/** The number shape that belongs to a client category. */
export function taxpayerTypeOf(category: GstCategory): TaxpayerType | null {
  return TYPE_OF_CATEGORY[category]
}

export interface CheckedGstin {
  gstin: string
  type: TaxpayerType
  stateCode: string
  stateName: string
  /** Characters 3 to 12 where the shape holds a PAN. */
  pan: string | null
}

export interface GstinExpectation {
  type?: TaxpayerType | undefined
  pan?: string | null | undefined
  field?: string | undefined
}

/** Check character over the first fourteen characters (G1). */
export function gstinCheckCharacter(first14: string): string {
  let total = 0
  for (let index = 0; index < 14; index += 1) {
    const product = ALPHABET.indexOf(first14[index]!) * (index % 2 === 0 ? 1 : 2)
    total += Math.trunc(product / 36) + (product % 36)
  }
  return ALPHABET[(36 - (total % 36)) % 36]!
}

/** Checks a GSTIN in the order format, state, category, check character, PAN; each fault has its code (BIL-03). */
export function checkGstin(raw: string, { type, pan, field }: GstinExpectation = {}): CheckedGstin {
  const gstin = normaliseIdentifier(raw)
  const shape = SHAPES.find(([, pattern]) => pattern.test(gstin))?.[0]
  if (!shape) throw new RuleError('GSTIN_FORMAT', 'A GSTIN has 15 characters like 27AAPFU0939F1ZV', { field })

  const state = findState(gstin.slice(0, 2))
  if (!state?.gstinPrefixAllowed) {
    throw new RuleError('GSTIN_STATE', `${gstin.slice(0, 2)} is not the code of a registration State`, {
      field,
    })
  }
  if (type ? shape !== type : shape === 'reserved') {
    throw new RuleError('GSTIN_CATEGORY', 'This number belongs to another kind of registration', { field })
  }
  if (gstinCheckCharacter(gstin.slice(0, 14)) !== gstin[14]) {
    throw new RuleError('GSTIN_CHECKSUM', 'The check character does not fit; look for a typing error', {
      field,
    })
  }
  const own = holdsPan(shape) ? gstin.slice(2, 12) : null
  if (pan && own !== pan) {
    throw new RuleError('GSTIN_PAN_MISMATCH', 'Characters 3 to 12 differ from the PAN on record', { field })
  }
  return { gstin, type: shape, stateCode: state.code, stateName: state.name, pan: own }
}

function holdsPan(type: TaxpayerType): boolean {
  return type === 'ordinary' || type === 'tax_deductor' || type === 'tax_collector' || type === 'reserved'
}
