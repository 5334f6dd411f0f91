import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { SavedView } from './records.ts'

const views = recordsOf<SavedView>('saved_view', ['filters', 'columns'])

export interface SavedViewRow extends SavedView {
  ownerName: string
  teamName: string | null
}

/** Saved views; row-level security leaves one's own and those shared with one's teams. */
export const savedViewRepository = {
  find: (id: string, trx: Trx) => views.findOne({ id, isActive: true }, trx),
  insert: (view: Partial<SavedView>, trx: Trx) => views.insert(view, trx),
  patch: (id: string, change: Partial<SavedView>, trx: Trx) => views.patch(id, change, trx),

  /** Views of a list, or the one named, with who owns and who shares them; one's own come first. */
  async rows(where: { list: string } | { id: string }, userId: string, trx: Trx): Promise<SavedViewRow[]> {
    const [column, value] = 'id' in where ? ['v.id', where.id] : ['v.list', where.list]
    return trx('saved_view as v')
      .join('staff_user as u', 'u.id', 'v.user_id')
      .leftJoin('team as t', 't.id', 'v.shared_with_team_id')
      .where({ [column]: value, 'v.is_active': true })
      .orderByRaw('v.user_id <> ?, lower(v.name), v.id', [userId])
      .select({
        id: 'v.id',
        companyId: 'v.company_id',
        userId: 'v.user_id',
        list: 'v.list',
        name: 'v.name',
        filters: 'v.filters',
        columns: 'v.columns',
        sort: 'v.sort',
        density: 'v.density',
        isDefault: 'v.is_default',
        sharedWithTeamId: 'v.shared_with_team_id',
        isActive: 'v.is_active',
        rowVersion: 'v.row_version',
        ownerName: 'u.full_name',
        teamName: 't.name',
      })
  },

  async countOwn(userId: string, trx: Trx): Promise<number> {
    const row = await trx('saved_view').where({ user_id: userId, is_active: true }).count('* as n').first()
    return Number(row?.n ?? 0)
  },

  /** Makes no view of the list the person's default. */
  async clearDefault(userId: string, list: string, trx: Trx): Promise<void> {
    await trx('saved_view').where({ user_id: userId, list, is_default: true }).update({ is_default: false })
  },
}
