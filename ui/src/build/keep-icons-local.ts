import { _api } from '@iconify/vue'

/** Icons come from the bundle alone: one that is missing stays blank rather than being asked from another host. */
export function keepIconsLocal(): void {
  _api.setFetch(async () => new Response('{}', { status: 404 }))
}
