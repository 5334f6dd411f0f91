import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { Licence, MailSettings } from '@zippcrm/ui/generated/api.ts'

export type { Licence } from '@zippcrm/ui/generated/api.ts'

export const LICENCE_TONE: Record<Licence['state'], Tone> = {
  community: 'neutral',
  valid: 'success',
  expiring: 'warning',
  expired: 'error',
  invalid: 'error',
}

/** Where a connection was set. */
export const SOURCE_TONE: Record<MailSettings['source'], Tone> = {
  settings: 'success',
  environment: 'neutral',
  none: 'warning',
}

/** Ports that mail servers listen on, by the way of encryption. */
export const USUAL_PORT = { starttls: 587, tls: 465, none: 25 } as const
