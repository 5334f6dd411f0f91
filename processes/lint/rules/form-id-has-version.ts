import { extension, is, type RuleFactory } from '../rule.ts'

/** A form's version is part of its id: the engine resolves a linked form to its newest deployment. */
export const formIdHasVersion: RuleFactory = () => ({
  check(element, reporter) {
    const formId = is(element, 'UserTask') ? extension(element, 'FormDefinition')?.formId : undefined
    if (formId && !/^[a-z]+(-[a-z]+)*\.v[1-9]\d*$/.test(formId)) {
      reporter.report(element.id, `Form id ${formId} does not end in a version such as .v1`)
    }
  },
})
