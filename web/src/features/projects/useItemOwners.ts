import { useI18n } from 'vue-i18n'
import { useBulk } from '../../lists/useBulk.ts'

/** Open items whose owner is named on themselves; a stage is with the people of its project. */
export type OwnedKind = 'checklist_item' | 'document_request' | 'liaison_query'

export interface OwnedItem {
  id: string
  kind: OwnedKind
  title: string
}

/** Gives open items of projects to somebody, which can be taken back. */
export function useItemOwners() {
  const { t } = useI18n()
  let kinds = new Map<string, OwnedKind>()
  const bulk = useBulk<{ id: string; kind: OwnedKind; ownerUserId: string | null }>({
    path: '/open-items/set-owner',
    refresh: ['open-items', 'projects', 'mission-control'],
    told: (count) => t('openItems.given', count),
    undo: (id, before) => ({ id, kind: kinds.get(id) ?? 'checklist_item', ownerUserId: before }),
  })
  return {
    isBusy: bulk.isBusy,
    give(items: OwnedItem[], ownerUserId: string): Promise<boolean> {
      kinds = new Map(items.map(({ id, kind }) => [id, kind]))
      return bulk.run(
        items.map(({ id, kind }) => ({ id, kind, ownerUserId })),
        new Map(items.map(({ id, title }) => [id, title])),
      )
    },
  }
}
