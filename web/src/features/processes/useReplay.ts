import { momentsOf, type Replay, stateAt } from '@zippcrm/ui/diagram/replay.ts'
import { useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed, type MaybeRefOrGetter, ref, toValue } from 'vue'

const EMPTY: Replay = { elements: [], flows: [], incidents: [] }

/** Goes back and forth through what an instance did; without a chosen moment it follows the engine. */
export function useReplay(instanceKey: MaybeRefOrGetter<string>) {
  const { data } = useRecord('/process-instances/{instanceKey}/replay', () => ({
    path: { instanceKey: toValue(instanceKey) },
  }))
  const moments = computed(() => momentsOf(data.value ?? EMPTY))
  /** Index of the chosen moment; undefined is now. */
  const chosen = ref<number>()
  const moment = computed(() => (chosen.value === undefined ? undefined : moments.value[chosen.value]))

  function go(index: number) {
    chosen.value = index >= moments.value.length - 1 ? undefined : Math.max(0, index)
  }
  const place = computed(() => chosen.value ?? moments.value.length - 1)

  return {
    moments,
    moment,
    /** Index of what is shown. */
    place,
    isNow: computed(() => chosen.value === undefined),
    shown: computed(() => (moment.value && data.value ? stateAt(data.value, moment.value.at) : undefined)),
    go,
    step: (by: number) => go(place.value + by),
    goTo(at: string) {
      const index = moments.value.findIndex((one) => Date.parse(one.at) === Date.parse(at))
      if (index >= 0) go(index)
    },
  }
}

export type ReplayControl = ReturnType<typeof useReplay>
