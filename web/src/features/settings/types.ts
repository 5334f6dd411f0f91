import type { Tone } from '@zippcrm/ui/base/tones.ts'

export type LicenceStateName = 'community' | 'valid' | 'expiring' | 'expired' | 'invalid'

export interface Licence {
  edition: 'community' | 'enterprise'
  state: LicenceStateName
  seats: number
  seatsTaken: number
  validUntil: string | null
  daysLeft: number | null
  licensee: string | null
  fingerprint: string | null
  source: 'environment' | 'settings' | 'none'
}

export interface Health {
  ready: boolean
  parts: { name: string; isUp: boolean }[]
}

export interface FirmAddress {
  line1: string
  line2?: string | null
  city: string
  stateCode?: string | null
  pinCode?: string | null
  country?: string
}

export interface Firm {
  legalName: string
  tradeName: string | null
  brandColour: string
  address: FirmAddress
  email: string
  phone: string | null
  panMasked: string | null
  cinLlpin: string | null
  signatoryName: string | null
  signatoryDesignation: string | null
  defaultNetDays: number
  rowVersion: number
}

export const LICENCE_TONE: Record<LicenceStateName, Tone> = {
  community: 'neutral',
  valid: 'success',
  expiring: 'warning',
  expired: 'error',
  invalid: 'error',
}
