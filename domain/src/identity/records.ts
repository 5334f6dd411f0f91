export interface StaffUser {
  id: string
  companyId: string
  keycloakSub: string | null
  email: string
  fullName: string
  phone: string | null
  status: 'invited' | 'active' | 'suspended' | 'deactivated'
  reportsTo: string | null
  roleSlugs: string[]
  grade: string | null
  locale: string
  lastLoginAt: Date | null
  createdAt: Date
  rowVersion: number
}

export interface PortalUser {
  id: string
  companyId: string
  keycloakSub: string | null
  email: string
  contactName: string
  phone: string | null
  contactId: string | null
  status: 'captured' | 'invited' | 'active' | 'locked' | 'disabled'
  locale: string
  lastLoginAt: Date | null
  rowVersion: number
}

const invitationReasons = [
  'lead_created',
  'lead_qualified',
  'client_onboarding',
  'contact_added',
  'colleague',
  'resend',
] as const
export type InvitationReason = (typeof invitationReasons)[number]

export interface PortalInvitation {
  id: string
  companyId: string
  clientId: string
  contactId: string | null
  portalUserId: string | null
  reason: InvitationReason
  email: string
  contactName: string
  state: 'queued' | 'sent' | 'used' | 'bounced' | 'expired' | 'cancelled'
  queuedAt: Date
  sentAt: Date | null
  expiresAt: Date | null
  usedAt: Date | null
  remindedAt: Date | null
  failureCode: string | null
  processInstanceKey: string | null
  rowVersion: number
}
