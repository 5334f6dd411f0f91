import { useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed } from 'vue'
import type { TaskCounts } from '../features/inbox/types.ts'

/** Numbers beside menu entries, only where they call for action. */
export function useCounts() {
  const tasks = useRecord<TaskCounts>('/tasks/counts')
  return computed(() => ({ inbox: (tasks.data.value?.mine ?? 0) + (tasks.data.value?.team ?? 0) }))
}
