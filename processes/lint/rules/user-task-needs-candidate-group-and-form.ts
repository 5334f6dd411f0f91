import { extension, is, type RuleFactory } from '../rule.ts'

/**
 * A user task says who may do it and what is filled in, and is a job; without any of it nobody finds it or can complete it.
 */
export const userTaskNeedsCandidateGroupAndForm: RuleFactory = () => ({
  check(element, reporter) {
    if (!is(element, 'UserTask')) return
    if (!extension(element, 'AssignmentDefinition')?.candidateGroups) {
      reporter.report(element.id, 'User task has no candidate groups')
    }
    if (extension(element, 'UserTask'))
      reporter.report(
        element.id,
        'Set the implementation to job worker: the inbox does not see Zeebe user tasks',
      )
    if (!extension(element, 'FormDefinition')?.formId) reporter.report(element.id, 'User task has no form')
  },
})
