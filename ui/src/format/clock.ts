import { DateTime } from 'luxon'
import { serverOffsetMs } from './server-time.ts'

/** Zone in which business dates are read when the person has chosen none. */
export const BUSINESS_ZONE = 'Asia/Kolkata'

/** Business time of this screen. */
export function businessNow(): DateTime {
  return DateTime.now().setZone(BUSINESS_ZONE).plus(serverOffsetMs.value)
}
