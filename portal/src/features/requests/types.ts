import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { PortalRequestSummary, PortalUpload } from '@zippcrm/ui/generated/api.ts'

export const UPLOAD_TONE: Record<PortalUpload['state'], Tone> = {
  received: 'primary',
  under_review: 'primary',
  accepted: 'success',
  rejected: 'error',
  infected: 'error',
}

export const REQUEST_TONE: Record<PortalRequestSummary['state'], Tone> = {
  open: 'waiting',
  overdue: 'error',
  submitted: 'primary',
  accepted: 'success',
  waived: 'neutral',
  cancelled: 'neutral',
}
