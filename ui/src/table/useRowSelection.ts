import { computed, type Ref } from 'vue'

/** Rows that are chosen for an action, kept by their keys so that a list that reloads keeps them. */
export function useRowSelection(selected: Ref<string[]>, keys: () => string[]) {
  const chosen = computed(() => new Set(selected.value))
  const isAll = computed(() => keys().length > 0 && keys().every((key) => chosen.value.has(key)))
  let anchor: string | undefined

  function put(list: string[], on: boolean) {
    const next = new Set(selected.value)
    for (const key of list) on ? next.add(key) : next.delete(key)
    selected.value = [...next]
  }

  /** Chooses a row or lets it go; with `range` all between it and the row touched before. */
  function toggle(key: string, { range = false } = {}) {
    const on = !chosen.value.has(key)
    const all = keys()
    const [from, to] = [all.indexOf(anchor ?? ''), all.indexOf(key)]
    put(range && from >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [key], on)
    anchor = key
  }

  return {
    chosen,
    isAll,
    isSome: computed(() => selected.value.length > 0 && !isAll.value),
    toggle,
    toggleAll: () => put(keys(), !isAll.value),
  }
}
