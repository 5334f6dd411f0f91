import { useList } from '@zippcrm/ui/http/queries.ts'
import { computed } from 'vue'

/** Teams and their people, for choosing who does the work. */
export function useTeams() {
  const { items: teams, isLoading } = useList('/teams')
  const people = computed(() => {
    const byId = new Map(teams.value.flatMap(({ members }) => members).map((member) => [member.id, member]))
    return [...byId.values()].sort((a, b) => a.fullName.localeCompare(b.fullName))
  })
  return {
    isLoading,
    teams,
    people,
    teamChoices: computed(() => teams.value.map(({ id, name }) => ({ value: id, label: name }))),
    peopleChoices: computed(() => people.value.map(({ id, fullName }) => ({ value: id, label: fullName }))),
  }
}
