import { extension, is, type RuleFactory } from '../rule.ts'

/** A user task says who may do it and what is filled in; without either nobody finds it or can complete it. */
export const userTaskNeedsCandidateGroupAndForm: RuleFactory = () => ({
  check(element, reporter) {
    if (!is(element, 'UserTask')) return
    if (!extension(element, 'AssignmentDefinition')?.candidateGroups) {
      reporter.report(element.id, 'User task has no candidate groups')
    }
    if (!extension(element, 'FormDefinition')?.formId) reporter.report(element.id, 'User task has no form')
  },
})
