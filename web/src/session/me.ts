import { followServerTime } from '@zippcrm/ui/format/server-time.ts'
import type { Me } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

export type Access = 'R' | 'W' | 'A' | 'X'

const RANK: Record<Access, number> = { R: 1, W: 2, A: 3, X: 4 }

/** Who is signed in and what the role allows; the server refuses anyway, this decides what is shown. */
export const useMe = defineStore('me', () => {
  const me = ref<Me>()
  const roles = computed(() => new Set(me.value?.roles ?? []))

  async function load() {
    if (!me.value) await reload()
  }

  async function reload() {
    const loaded = await api().get('/me')
    followServerTime(loaded.now)
    me.value = loaded
  }

  function can(module: string, access: Access = 'R'): boolean {
    const granted = me.value?.permissions[module]
    return granted !== undefined && RANK[granted.access] >= RANK[access]
  }

  return { me, roles, load, reload, can }
})
