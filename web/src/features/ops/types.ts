import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { Mail, UploadReview } from '@zippcrm/ui/generated/api.ts'

export const SCAN_TONE: Record<UploadReview['scanState'], Tone> = {
  pending: 'warning',
  clean: 'success',
  not_scanned: 'warning',
  infected: 'error',
  error: 'error',
}

export const MAIL_TONE: Record<Mail['state'], Tone> = {
  queued: 'primary',
  held: 'hold',
  sent: 'success',
  failed: 'error',
  uncertain: 'warning',
  cancelled: 'neutral',
}
