import { shallowRef } from 'vue'

/** How far the server's business time is ahead of this device's clock. */
export const serverOffsetMs = shallowRef(0)

/** Follows the server's business time, so that "in 3 days" is counted from the same today as the server's. */
export function followServerTime(serverIso: string | undefined): void {
  const server = Date.parse(serverIso ?? '')
  if (!Number.isNaN(server)) serverOffsetMs.value = server - Date.now()
}
