import { useRecord } from '@zippcrm/ui/http/queries.ts'
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

/** Reads a part of an instance, such as its jobs. */
export function usePart<Item>(
  instanceKey: () => string,
  name: string,
  path = () => `/process-instances/${instanceKey()}/${name}`,
): Part<Item> {
  const { data, error, isLoading, reload } = useRecord<{ items: Item[] }>(path)
  return { name, items: computed(() => data.value?.items ?? []), error, isLoading, reload }
}
