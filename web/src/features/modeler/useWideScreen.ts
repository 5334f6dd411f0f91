import { onBeforeUnmount, ref } from 'vue'

/** Whether there is room for an editor: canvas and properties side by side; below that models are read. */
export function useWideScreen() {
  const query = window.matchMedia('(min-width: 900px)')
  const isWide = ref(query.matches)
  const follow = () => {
    isWide.value = query.matches
  }
  query.addEventListener('change', follow)
  onBeforeUnmount(() => query.removeEventListener('change', follow))
  return isWide
}
