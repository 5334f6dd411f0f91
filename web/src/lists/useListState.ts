import type { SavedView } from '@zippcrm/ui/generated/api.ts'
import type { ChosenColumn } from '@zippcrm/ui/table/columns.ts'
import { computed, ref, watch } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import { density as usualDensity } from '../session/appearance.ts'
import type { ViewLook } from './useSavedViews.ts'

const SEARCH = 'q'

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const sorted = (record: Record<string, string>) =>
  Object.entries(record).sort(([a], [b]) => a.localeCompare(b))

/**
 * How a list is looked at right now. Filters and order live in the address, so that it can be sent to a colleague;
 * columns and row height are this person's own and come from the view or from the last time. `viewKey` names the saved
 * view in the address.
 */
export function useListState(list: string, filterKeys: string[], initialSort: string, viewKey = 'view') {
  const route = useRoute()
  const router = useRouter()
  const keys = [SEARCH, ...filterKeys]
  const remembered = `list-columns:${list}`

  const columns = ref<ChosenColumn[]>(JSON.parse(localStorage.getItem(remembered) ?? '[]') as ChosenColumn[])
  const density = ref(usualDensity.value)
  watch(columns, (chosen) => localStorage.setItem(remembered, JSON.stringify(chosen)))

  const text = (key: string) => (typeof route.query[key] === 'string' ? route.query[key] : '')
  const filters = computed(() =>
    Object.fromEntries(keys.flatMap((key) => (text(key) ? [[key, text(key)]] : []))),
  )
  const replace = (change: LocationQueryRaw) =>
    router.replace({ query: { ...route.query, ...change }, hash: route.hash })
  const sort = computed({
    get: () => text('sort') || initialSort,
    set: (value) => void replace({ sort: value === initialSort ? undefined : value }),
  })

  return {
    filters,
    sort,
    columns,
    density,
    viewId: computed(() => text(viewKey)),
    setFilter: (key: string, value: string) => void replace({ [key]: value || undefined }),
    clearFilters: () => void replace(Object.fromEntries(keys.map((key) => [key, undefined]))),
    look: computed<ViewLook>(() => ({
      filters: filters.value,
      columns: columns.value,
      sort: sort.value,
      density: density.value,
    })),

    /** Shows the list as a view says, or as it is by itself. */
    apply(view: SavedView | undefined) {
      columns.value = view?.columns ?? []
      density.value = view?.density ?? usualDensity.value
      const gone = Object.fromEntries(keys.map((key) => [key, undefined]))
      const order = view?.sort && view.sort !== initialSort ? view.sort : undefined
      return replace({ ...gone, ...view?.filters, sort: order, [viewKey]: view?.id })
    },

    /** Whether the list no longer looks as the view says. */
    differsFrom: (view: SavedView) =>
      !same(sorted(filters.value), sorted(view.filters)) ||
      sort.value !== (view.sort ?? initialSort) ||
      !same(columns.value, view.columns) ||
      density.value !== (view.density ?? usualDensity.value),
  }
}

export type ListState = ReturnType<typeof useListState>
