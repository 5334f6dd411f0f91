import type { Project } from '@zippcrm/ui/generated/api.ts'
import type { PeopleValues } from './ProjectPeople.vue'

const DETAILS = ['title', 'targetIssueOn', 'portalVisible'] as const
export const PEOPLE = ['managerId', 'leadConsultantId', 'reviewerId', 'consultantIds'] as const

/** Who is on a project, by what they do there. */
const peopleOf = (members: Project['members']): PeopleValues => {
  const first = (role: string) => members.find((member) => member.role === role)?.userId ?? ''
  return {
    managerId: first('manager'),
    leadConsultantId: first('lead'),
    reviewerId: first('reviewer'),
    consultantIds: members.filter(({ role }) => role === 'consultant').map(({ userId }) => userId),
  }
}

/** A project's fields as inputs hold them. */
export const projectValues = (project: Project) => ({
  title: project.title,
  targetIssueOn: project.targetIssueOn ?? '',
  portalVisible: project.portalVisible,
  ...peopleOf(project.members),
})
export type ProjectValues = ReturnType<typeof projectValues>

/** The people of a form as the server takes them. */
export const membersOf = ({ managerId, leadConsultantId, reviewerId, consultantIds }: PeopleValues) =>
  [
    { userId: managerId, role: 'manager' as const },
    { userId: leadConsultantId, role: 'lead' as const },
    { userId: reviewerId, role: 'reviewer' as const },
    ...consultantIds.map((userId) => ({ userId, role: 'consultant' as const })),
  ].filter(({ userId }) => userId)

/** Changes to the project itself; an emptied date is none. */
export const detailsOf = (changes: Partial<ProjectValues>): Record<string, unknown> =>
  Object.fromEntries(
    DETAILS.filter((field) => field in changes).map((field) => [
      field,
      changes[field] === '' ? null : changes[field],
    ]),
  )
