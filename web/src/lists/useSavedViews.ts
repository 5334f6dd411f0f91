import type { SavedView } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { useCommand, useList } from '@zippcrm/ui/http/queries.ts'

export type ViewLook = Pick<SavedView, 'filters' | 'columns' | 'sort' | 'density'>

/** The views of a list, one's own and shared ones, and what their owner does with them (UI-07). */
export function useSavedViews(list: string) {
  const views = useList<SavedView>('/views', { list })
  const refresh = { refresh: ['views'] }
  const path = (view: Pick<SavedView, 'id'>) => `/views/${view.id}`

  return {
    ...views,
    create: useCommand(
      (view: ViewLook & Pick<SavedView, 'name' | 'sharedWithTeamId'>) =>
        api().post<SavedView>('/views', { ...view, list }),
      refresh,
    ),
    change: useCommand(
      ({ view, ...change }: { view: SavedView } & Partial<Omit<SavedView, 'id'>>) =>
        api().patch<SavedView>(path(view), change, { version: view.rowVersion }),
      refresh,
    ),
    remove: useCommand((view: SavedView) => api().request('DELETE', path(view)), refresh),
    setDefault: useCommand(
      (view: SavedView) => api().request(view.isDefault ? 'DELETE' : 'POST', `${path(view)}/default`),
      refresh,
    ),
  }
}

export type SavedViews = ReturnType<typeof useSavedViews>
