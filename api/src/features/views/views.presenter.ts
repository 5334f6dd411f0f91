import type { SavedViewRow } from '@zippcrm/domain/views/saved-view.repository.ts'
import type { User } from '../../http/user.ts'

/** A saved view as its reader sees it; only its owner may change it. */
export const presentView = (view: SavedViewRow, reader: Pick<User, 'id'>) => ({
  id: view.id,
  list: view.list,
  name: view.name,
  filters: view.filters,
  columns: view.columns,
  sort: view.sort,
  density: view.density,
  // Somebody else's default is their own matter.
  isDefault: view.isDefault && view.userId === reader.id,
  mine: view.userId === reader.id,
  ownerName: view.ownerName,
  sharedWithTeamId: view.sharedWithTeamId,
  sharedWithTeam: view.sharedWithTeamId ? { id: view.sharedWithTeamId, name: view.teamName ?? '' } : null,
  rowVersion: view.rowVersion,
})
