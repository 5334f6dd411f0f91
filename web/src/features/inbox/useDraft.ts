import { computed, onBeforeUnmount, ref } from 'vue'

const SAVE_AFTER_MS = 1200

/** Keeps what is typed on the server: a moment after the last key, and at once when the task is left. */
export function useDraft(save: (data: Record<string, unknown>) => Promise<unknown>) {
  const waiting = ref<Record<string, unknown>>()
  const state = ref<'none' | 'saving' | 'saved' | 'failed'>('none')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function flush() {
    clearTimeout(timer)
    const data = waiting.value
    if (!data) return
    waiting.value = undefined
    state.value = 'saving'
    state.value = await save(data).then(
      () => 'saved' as const,
      () => 'failed' as const,
    )
  }

  onBeforeUnmount(() => void flush())

  return {
    state: computed(() => state.value),
    keep(data: Record<string, unknown>) {
      waiting.value = data
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), SAVE_AFTER_MS)
    },
    /** Forgets what waits, because it is sent as the answer now. */
    drop() {
      clearTimeout(timer)
      waiting.value = undefined
    },
  }
}
