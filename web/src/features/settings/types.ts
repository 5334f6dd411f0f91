import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { Licence } from '@zippcrm/ui/generated/api.ts'

export type { Licence } from '@zippcrm/ui/generated/api.ts'

export const LICENCE_TONE: Record<Licence['state'], Tone> = {
  community: 'neutral',
  valid: 'success',
  expiring: 'warning',
  expired: 'error',
  invalid: 'error',
}
