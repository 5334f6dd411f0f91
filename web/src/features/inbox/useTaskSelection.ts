import type { Task } from '@zippcrm/ui/generated/api.ts'
import { computed, shallowRef, watch } from 'vue'

/** Tasks that somebody has marked to act on together; what leaves the list leaves the selection. */
export function useTaskSelection(tasks: () => Task[]) {
  const keys = shallowRef(new Set<string>())
  const selected = computed(() => tasks().filter(({ key }) => keys.value.has(key)))

  watch(tasks, (shown) => {
    const here = new Set(shown.map(({ key }) => key))
    if ([...keys.value].some((key) => !here.has(key)))
      keys.value = new Set([...keys.value].filter((key) => here.has(key)))
  })

  return {
    keys,
    selected,
    /** Tasks of one step, so that one set of answers fits them all. */
    alike: computed(
      () => new Set(selected.value.map((task) => `${task.processId} ${task.elementId}`)).size === 1,
    ),
    toggle(key: string) {
      const next = new Set(keys.value)
      if (!next.delete(key)) next.add(key)
      keys.value = next
    },
    all: () => (keys.value = new Set(tasks().map(({ key }) => key))),
    clear: () => (keys.value = new Set()),
  }
}

export type TaskSelection = ReturnType<typeof useTaskSelection>
