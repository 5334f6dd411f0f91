import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { ChangedView, NewView, SavedView, SavedViewList, ViewParams, ViewQuery } from './views.schema.ts'
import type { ViewService } from './views.service.ts'

const staff = { realm: 'staff', tag: 'Views' } as const
const one = { ...staff, params: ViewParams, answer: SavedView } as const

/** Saved views (UI-07). One's own matter: the permission asked for is that of the list a view belongs to. */
export const viewRoutes = ({ views }: { views: ViewService }): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/views',
      summary: 'Own and shared views of a list',
      query: ViewQuery,
      answer: SavedViewList,
    },
    ({ query: { list }, user, trx }) => views.of(list, user, trx),
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/views',
      summary: 'Save a view of a list',
      body: NewView,
      answer: SavedView,
      status: 201,
      action: 'view.save',
      errors: ['VIEW_INVALID', 'VIEW_LIMIT'],
    },
    async ({ body, user, trx }) => {
      const id = await views.create(body, user, trx)
      return created(`/api/views/${id}`, await views.read(id, user, trx))
    },
  ),
  command(
    {
      ...one,
      method: 'patch',
      path: '/views/:viewId',
      summary: 'Rename, change or share an own view',
      body: ChangedView,
      action: 'view.change',
      errors: ['VIEW_INVALID', 'STALE_VERSION'],
    },
    async ({ params, body, ifMatch, user, trx }) => {
      await views.change(params.viewId, body, ifMatch, user, trx)
      return views.read(params.viewId, user, trx)
    },
  ),
  command(
    {
      ...staff,
      method: 'delete',
      path: '/views/:viewId',
      summary: 'Delete an own view',
      params: ViewParams,
      action: 'view.delete',
    },
    ({ params, user, trx }) => views.remove(params.viewId, user, trx),
  ),
  ...([true, false] as const).map((isDefault) =>
    command(
      {
        ...one,
        method: isDefault ? 'post' : 'delete',
        path: '/views/:viewId/default',
        summary: isDefault ? 'Open the list with this view' : 'Open the list without this view',
        action: 'view.set-default',
      },
      async ({ params, user, trx }) => {
        await views.setDefault(params.viewId, isDefault, user, trx)
        return views.read(params.viewId, user, trx)
      },
    ),
  ),
]
