import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { ClientSummary, Contact } from '@zippcrm/ui/generated/api.ts'

export const CLIENT_TONE: Record<ClientSummary['status'], Tone> = {
  prospect: 'neutral',
  active: 'success',
  inactive: 'hold',
}

export const PORTAL_TONE: Record<NonNullable<Contact['portal']>['state'], Tone> = {
  captured: 'neutral',
  invited: 'neutral',
  queued: 'neutral',
  cancelled: 'neutral',
  sent: 'waiting',
  used: 'success',
  active: 'success',
  expired: 'warning',
  bounced: 'error',
  locked: 'warning',
  disabled: 'neutral',
}
