import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { ProjectSummary } from '../projects/types.ts'

export interface ClientSummary {
  id: string
  number: string
  name: string
  status: 'prospect' | 'active' | 'inactive' | string
  industry: string | null
  city: string | null
  gstin: string | null
  openProjects: number
  outstandingMinor: number
  currency: string
}

export type PortalState =
  | 'captured'
  | 'queued'
  | 'sent'
  | 'active'
  | 'expired'
  | 'bounced'
  | 'locked'
  | 'disabled'

export interface Contact {
  id: string
  fullName: string
  title: string | null
  email: string | null
  phone: string | null
  isPrimary: boolean
  portal: { id: string; state: PortalState; sentAt?: string | null; activatedAt?: string | null } | null
}

export interface Client extends ClientSummary {
  legalName: string | null
  entityType: string | null
  panMasked: string | null
  address: string | null
  contacts: Contact[]
  projects: ProjectSummary[]
  invoices: { billedMinor: number; outstandingMinor: number; overdueMinor: number; currency: string } | null
  rowVersion: number
}

export const PORTAL_TONE: Record<PortalState, Tone> = {
  captured: 'neutral',
  queued: 'neutral',
  sent: 'waiting',
  active: 'success',
  expired: 'warning',
  bounced: 'error',
  locked: 'warning',
  disabled: 'neutral',
}
