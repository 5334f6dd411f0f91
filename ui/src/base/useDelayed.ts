import { type Ref, ref, toValue, watch } from 'vue'

/** Becomes true only when a wait lasts longer than `ms`: short waits show nothing at all (200 ms, spec UI-47). */
export function useDelayed(waiting: Ref<boolean> | (() => boolean), ms = 200): Ref<boolean> {
  const shown = ref(false)
  watch(
    () => toValue(waiting),
    (isWaiting, _before, onCleanup) => {
      shown.value = false
      if (!isWaiting) return
      const timer = setTimeout(() => {
        shown.value = true
      }, ms)
      onCleanup(() => clearTimeout(timer))
    },
    { immediate: true },
  )
  return shown
}
