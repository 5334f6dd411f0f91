import { type ComputedRef, computed, type Ref } from 'vue'

/** One part of an instance, read when it is shown. */
export interface Part<Item> {
  /** Names the part in the texts. */
  name: string
  items: ComputedRef<Item[]>
  error: Ref<unknown>
  isLoading: Ref<boolean>
  reload: () => unknown
}

/** A part of an instance, such as its jobs, from the record that was read for it. */
export function usePart<Item>(
  name: string,
  read: Pick<Part<Item>, 'error' | 'isLoading' | 'reload'> & { data: Ref<{ items: Item[] } | undefined> },
): Part<Item> {
  const { data, error, isLoading, reload } = read
  return { name, items: computed(() => data.value?.items ?? []), error, isLoading, reload }
}
