import { BUSINESS_ZONE } from '@zippcrm/ui/format/clock.ts'
import { DateTime } from 'luxon'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useUrlState } from '../../components/useUrlState.ts'

const ADVANCED = ['process', 'version', 'element', 'error', 'variable', 'from', 'to'] as const
const NAMES = ['q', 'state', ...ADVANCED] as const
type Name = (typeof NAMES)[number]

/** Midnight of a business date as an instant; the day after for an end that is included. */
function midnight(date: string, days = 0): string | undefined {
  const day = DateTime.fromISO(date, { zone: BUSINESS_ZONE }).plus({ days })
  return day.isValid ? day.toUTC().toISO({ suppressMilliseconds: true }) : undefined
}

/** What a person looks for among instances; it lives in the address, so that it can be passed on and survives Back. */
export function useInstanceFilter() {
  const route = useRoute()
  const router = useRouter()
  const fields = Object.fromEntries(NAMES.map((name) => [name, useUrlState(name)])) as Record<
    Name,
    ReturnType<typeof useUrlState>
  >
  const generation = ref(0)

  return {
    fields,
    /** Grows when the filter is cleared, so that half-typed inputs begin anew. */
    generation,
    advanced: computed(() => ADVANCED.filter((name) => fields[name].value).length),
    isSet: computed(() => NAMES.some((name) => fields[name].value)),
    query: computed(() => ({
      q: fields.q.value,
      state: fields.state.value,
      process: fields.process.value || undefined,
      version: fields.version.value || undefined,
      element: fields.element.value.trim() || undefined,
      error: fields.error.value.trim() || undefined,
      // What is still being typed is not asked for.
      variable: fields.variable.value.includes('=') ? fields.variable.value : undefined,
      startedFrom: fields.from.value ? midnight(fields.from.value) : undefined,
      startedTo: fields.to.value ? midnight(fields.to.value, 1) : undefined,
    })),
    clear() {
      generation.value += 1
      void router.replace({ path: route.path })
    },
  }
}

export type InstanceFilter = ReturnType<typeof useInstanceFilter>
