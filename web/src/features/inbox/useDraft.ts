import { computed, onBeforeUnmount, ref } from 'vue'

const SAVE_AFTER_MS = 1200

/** What of the answers says something; a form fills in empty fields by itself when it opens. */
const substance = (data: Record<string, unknown>) =>
  JSON.stringify(
    Object.entries(data)
      .filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
      .sort(),
  )

/** Keeps what is typed on the server: a moment after the last key, and at once when the task is left. */
export function useDraft(
  save: (data: Record<string, unknown>) => Promise<unknown>,
  kept: () => Record<string, unknown>,
) {
  const waiting = ref<Record<string, unknown>>()
  const state = ref<'none' | 'saving' | 'saved' | 'failed'>('none')
  let touched = false
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
      if (!touched && substance(data) === substance(kept())) return
      touched = true
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
