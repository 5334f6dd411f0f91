import { followServerTime } from '@zippcrm/ui/format/server-time.ts'
import type { PortalMe } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

/** Who is signed in, for which client, and what still has to be accepted. */
export const useMe = defineStore('me', () => {
  const me = ref<PortalMe>()
  const client = computed(() => me.value?.clients[0])
  const firstName = computed(() => me.value?.contactName.split(' ')[0] ?? '')
  const openPolicies = computed(() => (me.value?.policies ?? []).filter((policy) => !policy.acceptedAt))

  function take(loaded: PortalMe) {
    followServerTime(loaded.now)
    me.value = loaded
  }

  async function load() {
    if (!me.value) take(await api().get('/portal/me'))
  }

  async function accept() {
    const accepted = openPolicies.value.map(({ document, version }) => ({ document, version }))
    take(await api().post('/portal/consents', { body: { accepted } }))
  }

  return { me, client, firstName, openPolicies, load, accept }
})
