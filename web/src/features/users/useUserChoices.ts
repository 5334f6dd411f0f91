import { useList, useRecord } from '@zippcrm/ui/http/queries.ts'
import { computed } from 'vue'
import { useMe } from '../../session/me.ts'

/** What can be chosen for a member of staff: roles, teams, colleagues. */
export function useUserChoices() {
  const me = useMe()
  const { data: roles } = useRecord('/roles')
  const { data: teams } = useRecord('/teams')
  const { items: colleagues } = useList('/users', { query: { status: 'active', limit: 200 } })

  const nameOfRole = computed(
    () => new Map((roles.value?.items ?? []).map(({ slug, name }) => [slug, name] as const)),
  )
  return {
    roleChoices: computed(() =>
      (roles.value?.items ?? [])
        .filter(({ slug }) => slug !== 'portal_client')
        .filter(({ slug }) => slug !== 'super_admin' || me.roles.has('super_admin'))
        .map(({ slug, name, description }) => ({ value: slug, label: name, description })),
    ),
    teamChoices: computed(() =>
      (teams.value?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ),
    colleaguesBut: (id?: string) =>
      computed(() =>
        colleagues.value
          .filter((colleague) => colleague.id !== id)
          .map(({ id: value, fullName: label }) => ({ value, label })),
      ),
    nameOfRole: (slug: string) => nameOfRole.value.get(slug) ?? slug,
  }
}
