import { DateTime } from 'luxon'
import { shallowRef } from 'vue'

/** Zone in which business dates are read when the person has chosen none. */
export const BUSINESS_ZONE = 'Asia/Kolkata'

const offsetMs = shallowRef(0)

/** Follows the server's business time, so that "in 3 days" is counted from the same today as the server's. */
export function followServerTime(serverIso: string | undefined): void {
  if (!serverIso) return
  const server = DateTime.fromISO(serverIso)
  if (server.isValid) offsetMs.value = server.toMillis() - DateTime.now().toMillis()
}

/** Business time of this screen. */
export function businessNow(): DateTime {
  return DateTime.now().setZone(BUSINESS_ZONE).plus(offsetMs.value)
}
