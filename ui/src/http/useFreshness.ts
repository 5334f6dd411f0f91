import { computed, onScopeDispose, type Ref, ref } from 'vue'
import { businessNow } from '../format/clock.ts'

/** Numbers older than this say so (UI-04). */
const freshForMs = 60_000
/** Asked again early enough that an answer in time never looks old. */
const againAfterMs = 45_000
const tickMs = 5_000

/**
 * Keeps what a page counts younger than a minute while it is on screen. Where the server does not answer in time, `since`
 * is the moment of the last answer, to be shown beside the numbers.
 */
export function useFreshness({
  data,
  reload,
}: {
  data: Ref<{ asOf: string } | undefined>
  reload: () => unknown
}) {
  const now = ref(businessNow().toMillis())
  const age = computed(() => (data.value ? now.value - new Date(data.value.asOf).getTime() : 0))
  const timer = setInterval(() => {
    now.value = businessNow().toMillis()
    if (age.value >= againAfterMs) void reload()
  }, tickMs)
  onScopeDispose(() => clearInterval(timer))
  return { since: computed(() => (age.value >= freshForMs ? data.value?.asOf : undefined)) }
}
