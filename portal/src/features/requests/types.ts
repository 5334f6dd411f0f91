import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { PortalUpload } from '@zippcrm/ui/generated/api.ts'

export const UPLOAD_TONE: Record<PortalUpload['state'], Tone> = {
  received: 'primary',
  under_review: 'primary',
  accepted: 'success',
  rejected: 'error',
  infected: 'error',
}
