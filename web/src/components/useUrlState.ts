import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that lives in the address, so that a list can be linked and Back returns to it. */
export function useUrlState(name: string, fallback = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => (typeof route.query[name] === 'string' ? route.query[name] : fallback),
    set: (value) => {
      const query = { ...route.query, [name]: value === fallback ? undefined : value }
      void router.replace({ query })
    },
  })
}
