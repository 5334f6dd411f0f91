import { followServerTime } from '@zippcrm/ui/format/server-time.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

export interface Policy {
  document: 'terms' | 'privacy'
  version: string
  acceptedAt: string | null
}

export interface PortalMe {
  id: string
  email: string
  contactName: string
  company: { name: string; supportEmail?: string | null }
  clients: { id: string; name: string }[]
  policies: Policy[]
  now: string
}

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
    if (!me.value) take(await api().get<PortalMe>('/portal/me'))
  }

  async function accept() {
    const accepted = openPolicies.value.map(({ document, version }) => ({ document, version }))
    take(await api().post<PortalMe>('/portal/consents', { accepted }))
  }

  return { me, client, firstName, openPolicies, load, accept }
})
