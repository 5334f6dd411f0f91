import { useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed } from 'vue'

/** Numbers beside menu entries, only where they call for action. */
export function useCounts() {
  const tasks = useRecord('/tasks/counts')
  return computed(() => ({ inbox: (tasks.data.value?.mine ?? 0) + (tasks.data.value?.team ?? 0) }))
}
