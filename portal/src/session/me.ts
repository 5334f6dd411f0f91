import { followServerTime } from '@zippcrm/ui/format/clock.ts'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api } from '../api/connection.ts'

export interface ConsentDocument {
  document: 'terms' | 'privacy'
  version: string
  title?: string
  text?: string
  accepted: boolean
}

export interface PortalMe {
  id: string
  email: string
  fullName: string
  client: { id: string; name: string }
  company: { name: string; supportEmail?: string | null; supportPhone?: string | null }
  consents: ConsentDocument[]
  consentRequired?: boolean
  now?: string
}

/** Who is signed in, for which client, and what still has to be accepted. */
export const useMe = defineStore('me', () => {
  const me = ref<PortalMe>()
  const openConsents = computed(() => (me.value?.consents ?? []).filter((consent) => !consent.accepted))

  async function load(force = false) {
    if (me.value && !force) return
    const loaded = await api().get<PortalMe>('/portal/me')
    followServerTime(loaded.now)
    me.value = loaded
  }

  async function accept() {
    for (const { document, version } of openConsents.value)
      await api().post('/portal/consents', { document, version })
    await load(true)
  }

  return { me, openConsents, load, accept }
})
