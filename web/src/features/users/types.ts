import type { Tone } from '@zippcrm/ui/base/tones.ts'

export type UserStatus = 'invited' | 'active' | 'suspended' | 'deactivated'

export interface StaffUser {
  id: string
  email: string
  fullName: string
  phone: string | null
  status: UserStatus
  roles: string[]
  grade: string | null
  reportsTo: { id: string; name: string } | null
  teams: { id: string; code: string; name: string; function: 'manager' | 'reviewer' | 'member' }[]
  lastLoginAt: string | null
  rowVersion: number
}

export interface Role {
  slug: string
  name: string
  description: string
  seatCounted: boolean
}

export interface Team {
  id: string
  name: string
}

export interface Holdings {
  projects: number
  clients: number
  teams: number
  reports: number
  tasks: number
}

export const USER_TONE: Record<UserStatus, Tone> = {
  invited: 'waiting',
  active: 'success',
  suspended: 'hold',
  deactivated: 'neutral',
}
