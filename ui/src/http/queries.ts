import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { Page, Query } from './client.ts'
import { api } from './connection.ts'
import { asProblem } from './problem.ts'

/** One record or answer; the first word of the path is its key, so that live updates can refresh it. */
export function useRecord<T>(path: MaybeRefOrGetter<string>, query: MaybeRefOrGetter<Query> = {}) {
  const keyOf = () => [toValue(path).split('/')[1] ?? '', toValue(path), JSON.stringify(toValue(query))]
  const { data, error, isPending, asyncStatus, refetch } = useQuery<T>({
    key: keyOf,
    query: ({ signal }) => api().get<T>(toValue(path), toValue(query), signal),
  })
  return {
    data,
    error,
    isLoading: isPending,
    isFetching: computed(() => asyncStatus.value === 'loading'),
    reload: refetch,
  }
}

/** A list read page by page with a cursor. */
export function useList<T, Totals = Record<string, number>>(
  path: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<Query> = {},
) {
  const keyOf = () => [
    toValue(path).split('/')[1] ?? '',
    toValue(path),
    'list',
    JSON.stringify(toValue(query)),
  ]
  const list = useInfiniteQuery<Page<T, Totals>, Error, string | null>({
    key: keyOf,
    initialPageParam: null,
    query: ({ pageParam, signal }) =>
      api().get<Page<T, Totals>>(toValue(path), { ...toValue(query), cursor: pageParam }, signal),
    getNextPageParam: (last) => last.nextCursor,
  })
  return {
    items: computed<T[]>(() => (list.data.value?.pages ?? []).flatMap((page) => page.items)),
    totals: computed<Totals | undefined>(() => list.data.value?.pages[0]?.totals),
    error: list.error,
    isLoading: list.isPending,
    hasMore: list.hasNextPage,
    loadMore: list.loadNextPage,
    reload: list.refetch,
  }
}

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
    reset: mutation.reset,
  }
}
