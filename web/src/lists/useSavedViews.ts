import type { SavedView } from '@zippcrm/ui/generated/api.ts'
import { api } from '@zippcrm/ui/http/connection.ts'
import { useCommand, useList } from '@zippcrm/ui/http/queries.ts'

export type ViewLook = Pick<SavedView, 'filters' | 'columns' | 'sort' | 'density'>

/** The views of a list, one's own and shared ones, and what their owner does with them (UI-07). */
export function useSavedViews(list: string) {
  const views = useList('/views', { query: { list } })
  const refresh = { refresh: ['views'] }
  const at = (view: Pick<SavedView, 'id'>) => ({ path: { viewId: view.id } })

  return {
    ...views,
    create: useCommand(
      (view: ViewLook & Pick<SavedView, 'name' | 'sharedWithTeamId'>) =>
        api().post('/views', { body: { ...view, list } }),
      refresh,
    ),
    change: useCommand(
      ({ view, ...change }: { view: SavedView } & Partial<Omit<SavedView, 'id'>>) =>
        api().patch('/views/{viewId}', { ...at(view), body: change, version: view.rowVersion }),
      refresh,
    ),
    remove: useCommand((view: SavedView) => api().delete('/views/{viewId}', at(view)), refresh),
    setDefault: useCommand(
      (view: SavedView) =>
        view.isDefault
          ? api().delete('/views/{viewId}/default', at(view))
          : api().post('/views/{viewId}/default', at(view)),
      refresh,
    ),
  }
}

export type SavedViews = ReturnType<typeof useSavedViews>
