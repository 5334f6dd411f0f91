import type { TaskFacets } from '@zippcrm/ui/generated/api.ts'
import { useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ListFilter } from '../../lists/declaration.ts'

type Facets = TaskFacets[keyof TaskFacets]

/** What the inbox can be narrowed to; processes, clients and stages are those that tasks of the view belong to. */
export function useInboxFilters(view: () => string) {
  const { t } = useI18n()
  const facets = useRecord('/tasks/facets', () => ({ query: { view: view() } }))
  const counted = (values: Facets = [], name?: (id: string) => string) =>
    values.map(({ id, name: given, count }) => ({
      value: id,
      label: `${name ? name(id) : given} (${count})`,
    }))
  const worded = (key: string, values: string[]) =>
    values.map((value) => ({ value, label: t(`inbox.${key}.${value}`) }))

  return computed<ListFilter[]>(() => [
    {
      key: 'due',
      label: t('inbox.due.title'),
      as: 'menu',
      choices: worded('due', ['overdue', 'today', 'week']),
    },
    {
      key: 'sla',
      label: t('inbox.sla.title'),
      as: 'menu',
      choices: worded('sla', ['late', 'due_soon', 'on_track']),
    },
    {
      key: 'work',
      label: t('inbox.work.title'),
      as: 'menu',
      choices: worded('work', ['gates', 'stages', 'uploads', 'evidence']),
    },
    { key: 'process', label: t('inbox.process'), as: 'menu', choices: counted(facets.data.value?.processes) },
    {
      key: 'stage',
      label: t('inbox.stage'),
      as: 'menu',
      choices: counted(facets.data.value?.stages, (stage) => t(`stages.${stage}`)),
    },
    { key: 'clientId', label: t('inbox.client'), as: 'menu', choices: counted(facets.data.value?.clients) },
    {
      key: 'priority',
      label: t('inbox.priority.title'),
      as: 'menu',
      choices: worded('priority', ['high', 'normal']),
    },
  ])
}
