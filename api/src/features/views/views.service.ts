import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, Forbidden, NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { SavedView } from '@zippcrm/domain/views/records.ts'
import { savedViewRepository } from '@zippcrm/domain/views/saved-view.repository.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import type { User } from '../../http/user.ts'
import { assertFits, openList, type ViewableLists, ViewInvalid } from './viewable-list.ts'
import { presentView } from './views.presenter.ts'
import type { ChangedView, NewView } from './views.schema.ts'

const ViewLimit = defineError('VIEW_LIMIT', 409, 'You have 100 views; delete one you no longer use')
const maxViews = 100

/** Saved views of lists: one's own, and those that colleagues share with a team of one's own (UI-07). */
export const viewService = ({ lists }: { lists: ViewableLists }) => ({
  async of(list: string, user: User, trx: Trx) {
    openList(lists, list, user)
    const rows = await savedViewRepository.rows({ list }, user.id, trx)
    return { items: rows.map((row) => presentView(row, user)), nextCursor: null }
  },

  async read(id: string, user: User, trx: Trx) {
    const [row] = await savedViewRepository.rows({ id }, user.id, trx)
    if (!row) throw new NotFound()
    return presentView(row, user)
  },

  async create(input: z.infer<typeof NewView>, user: User, trx: Trx): Promise<string> {
    assertFits(openList(lists, input.list, user), input)
    assertOwnTeam(input.sharedWithTeamId, user)
    if ((await savedViewRepository.countOwn(user.id, trx)) >= maxViews) throw new ViewLimit()
    const view = { ...input, id: newId(), companyId: user.companyId, userId: user.id }
    return (await savedViewRepository.insert(view, trx)).id
  },

  async change(
    id: string,
    change: z.infer<typeof ChangedView>,
    ifMatch: string | undefined,
    user: User,
    trx: Trx,
  ): Promise<void> {
    const view = await own(id, user, trx)
    requireMatch(ifMatch, view.rowVersion)
    assertFits(openList(lists, view.list, user), { ...view, ...change })
    assertOwnTeam(change.sharedWithTeamId, user)
    await savedViewRepository.patch(id, change, trx)
  },

  /** Takes a view away from everybody who saw it. */
  async remove(id: string, user: User, trx: Trx): Promise<void> {
    await own(id, user, trx)
    await savedViewRepository.patch(id, { isActive: false, isDefault: false }, trx)
  },

  /** The list opens with this view, or with none of them; there is one default for a person and list. */
  async setDefault(id: string, isDefault: boolean, user: User, trx: Trx): Promise<void> {
    const view = await own(id, user, trx)
    await savedViewRepository.clearDefault(user.id, view.list, trx)
    if (isDefault) await savedViewRepository.patch(id, { isDefault }, trx)
  },
})

async function own(id: string, user: User, trx: Trx): Promise<SavedView> {
  const view = await savedViewRepository.find(id, trx)
  if (!view) throw new NotFound()
  if (view.userId !== user.id)
    throw new Forbidden('A shared view belongs to its owner; save a copy of your own.')
  return view
}

function assertOwnTeam(teamId: string | null | undefined, user: User): void {
  if (!teamId || user.teamIds.includes(teamId)) return
  throw new ViewInvalid('A view is shared with a team of your own.', [
    { field: '/sharedWithTeamId', code: 'VIEW_INVALID', message: 'Choose a team that you belong to' },
  ])
}

export type ViewService = ReturnType<typeof viewService>
