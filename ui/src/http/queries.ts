import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { computed, type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import type { Sent } from './client.ts'
import { api } from './connection.ts'
import type { Answer, Argument, ItemOf, ListPath, PathOf, Target, TotalsOf } from './contract.ts'
import { lastingSignal } from './lasting-signal.ts'
import { asProblem, problemText } from './problem.ts'

type Where = MaybeRefOrGetter<{ path?: Record<string, string>; query?: object } | undefined>

/** One record or answer; the first word of the path is its key, so that live updates can refresh it. */
export const useRecord = <P extends PathOf<'get'>>(
  path: P,
  ...[target]: Argument<Target<'get', P>, MaybeRefOrGetter<Target<'get', P>>>
) => useRecordAt<Answer<'get', P>>(path, target as Where)

/** A list read page by page with a cursor. */
export const useList = <P extends ListPath>(
  path: P,
  ...[target]: Argument<Target<'get', P>, MaybeRefOrGetter<Target<'get', P>>>
) => useListAt<ItemOf<P>, TotalsOf<P>>(path, target as Where)

/** Like `useRecord`, for a component that shows records of several kinds and says what their paths answer. */
export function useRecordAt<Answer>(path: MaybeRefOrGetter<string>, target?: Where) {
  const { data, error, isPending, asyncStatus, refetch } = useQuery<unknown>({
    key: () => keyOf(toValue(path), toValue(target)),
    query: ({ signal, entry }) =>
      api().request('get', toValue(path), toValue(target) as Sent, lastingSignal(signal, entry)),
  })
  return {
    data: data as Readonly<Ref<Answer | undefined>>,
    error,
    isLoading: isPending,
    isFetching: computed(() => asyncStatus.value === 'loading'),
    reload: refetch,
  }
}

/** Like `useList`, for a component that shows lists of several kinds and says what their rows are. */
export function useListAt<Item, Totals = unknown>(path: MaybeRefOrGetter<string>, target?: Where) {
  const list = useInfiniteQuery<Page, Error, string | null>({
    key: () => [...keyOf(toValue(path), toValue(target)), 'list'],
    initialPageParam: null,
    query: ({ pageParam, signal, entry }) => {
      const first = toValue(target)
      const page = { ...first, query: { ...first?.query, cursor: pageParam } }
      return api().request('get', toValue(path), page, lastingSignal(signal, entry)) as Promise<Page>
    },
    getNextPageParam: (last) => last.nextCursor,
  })
  const pages = computed(() => list.data.value?.pages ?? [])
  return {
    items: computed(() => pages.value.flatMap((page) => page.items) as Item[]),
    totals: computed(() => pages.value[0]?.totals as Totals | undefined),
    error: list.error,
    isLoading: list.isPending,
    hasMore: list.hasNextPage,
    loadMore: list.loadNextPage,
    reload: list.refetch,
  }
}

/** A page of whichever list. */
interface Page {
  items: unknown[]
  nextCursor: string | null
  totals?: unknown
}

const keyOf = (path: string, target: object | undefined) => [
  path.split('/')[1] ?? '',
  path,
  JSON.stringify(target ?? {}),
]

/** Reads again what is on screen. A read that it overtakes is cancelled, which is no error of anybody's. */
export function useRefresh() {
  const cache = useQueryCache()
  return async (...areas: string[]): Promise<void> => {
    const filters = areas.length === 0 ? [undefined] : areas.map((area) => ({ key: [area] }))
    await Promise.allSettled(filters.map((filter) => cache.invalidateQueries(filter)))
  }
}

/**
 * A command to the server that refreshes the given areas when it has worked, and also when the server refused it
 * because somebody changed the record meanwhile: the person decides again on what is true now.
 */
export function useCommand<Vars, Answer = unknown>(
  send: (vars: Vars) => Promise<Answer>,
  options: { refresh?: string[]; onDone?: (answer: Answer, vars: Vars) => void } = {},
) {
  const refresh = useRefresh()
  const mutation = useMutation<Answer, Vars>({
    mutation: send,
    onSuccess: (answer, vars) => {
      options.onDone?.(answer, vars)
      void refresh(...(options.refresh ?? []))
    },
    onError: (error) => {
      if (asProblem(error).code === 'STALE_VERSION') void refresh(...(options.refresh ?? []))
    },
  })
  return {
    run: mutation.mutate,
    runAsync: mutation.mutateAsync,
    isBusy: mutation.isLoading,
    error: mutation.error,
    /** What the server said when it refused. */
    refusal: computed(() => (mutation.error.value ? problemText(mutation.error.value) : undefined)),
    reset: mutation.reset,
  }
}
