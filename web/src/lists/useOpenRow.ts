import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Which row's drawer is open. It stands in the address: Back closes it, and it can be sent to a colleague (UI-08). */
export function useOpenRow() {
  const route = useRoute()
  const router = useRouter()
  const openId = computed(() => (typeof route.query.open === 'string' ? route.query.open : undefined))
  // Only what was opened here can be closed by going back; a drawer that came with the address is taken out of it.
  let openedHere = false

  return {
    openId,
    open(id: string) {
      const query = { ...route.query, open: id }
      if (openId.value) return router.replace({ query })
      openedHere = true
      return router.push({ query })
    },
    close() {
      if (!openId.value) return
      if (openedHere) router.back()
      else void router.replace({ query: { ...route.query, open: undefined } })
      openedHere = false
    },
  }
}
