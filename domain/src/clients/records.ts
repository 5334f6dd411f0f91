export const entityTypes = [
  'private_limited',
  'public_limited',
  'opc',
  'llp',
  'section8',
  'partnership',
  'proprietorship',
  'trust',
  'huf',
  'individual',
  'llc',
  'corporation',
  'nonprofit',
] as const
export type EntityType = (typeof entityTypes)[number]
export const regulators = ['RBI', 'SEBI', 'IRDAI', 'OTHER'] as const
export type Regulator = (typeof regulators)[number]

/** An account that the firm works for. */
export interface Client {
  id: string
  companyId: string
  code: string
  name: string
  legalName: string
  entityType: EntityType
  industry: string | null
  regulator: Regulator | null
  status: 'prospect' | 'active' | 'inactive'
  ownerUserId: string | null
  ownerTeamId: string | null
  addressLine1: string | null
  addressLine2: string | null
  city: string | null
  stateCode: string | null
  pinCode: string | null
  country: string
  isActive: boolean
  rowVersion: number
}

/** A person at a client. */
export interface Contact {
  id: string
  companyId: string
  clientId: string
  firstName: string
  lastName: string
  title: string | null
  email: string | null
  phone: string | null
  isPrimary: boolean
  preferredLanguage: string
  isActive: boolean
  rowVersion: number
}
