import { onBeforeUnmount, type Ref, ref, watch } from 'vue'

/** Size and scroll position of an element, kept up to date. */
export function useScrollArea(element: Ref<HTMLElement | undefined>) {
  const top = ref(0)
  const height = ref(0)
  const width = ref(0)

  const measure = () => {
    height.value = element.value?.clientHeight ?? 0
    width.value = element.value?.clientWidth ?? 0
  }
  const onScroll = () => {
    top.value = element.value?.scrollTop ?? 0
  }
  const observer = new ResizeObserver(measure)
  watch(
    element,
    (now, before) => {
      if (before) {
        observer.unobserve(before)
        before.removeEventListener('scroll', onScroll)
      }
      if (!now) return
      observer.observe(now)
      now.addEventListener('scroll', onScroll, { passive: true })
      measure()
      onScroll()
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => observer.disconnect())
  return { top, height, width }
}
