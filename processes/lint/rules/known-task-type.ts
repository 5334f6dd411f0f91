import { extension, is, type RuleFactory } from '../rule.ts'

export interface KnownTaskTypes {
  types: readonly string[]
}

/** A service task asks for a job type that a contract declares; any other would wait for ever, and a plain task does nothing. */
export const knownTaskType: RuleFactory<KnownTaskTypes> = ({ types }) => ({
  check(element, reporter) {
    if (element.$type === 'bpmn:Task')
      return reporter.report(element.id, 'Task is of no kind: the engine passes it and nothing is done')
    if (!is(element, 'ServiceTask')) return
    const type = extension(element, 'TaskDefinition')?.type
    if (!type) reporter.report(element.id, 'Service task has no type')
    else if (!types.includes(type)) reporter.report(element.id, `No worker serves the type ${type}`)
  },
})
