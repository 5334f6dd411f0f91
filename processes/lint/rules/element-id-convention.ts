import type { ModdleElement } from 'bpmn-moddle'
import { is, type RuleFactory } from '../rule.ts'

/** Prefix of the id by type; the first that fits counts, so the narrower type stands first. */
const PREFIXES: [type: string, prefix: string][] = [
  ['StartEvent', 'startEvent'],
  ['EndEvent', 'endEvent'],
  ['Event', 'event'],
  ['UserTask', 'userTask'],
  ['ServiceTask', 'serviceTask'],
  ['ReceiveTask', 'receiveTask'],
  ['BusinessRuleTask', 'businessRuleTask'],
  ['SubProcess', 'subProcess'],
  ['Gateway', 'gateway'],
  ['SequenceFlow', 'flow'],
]

const prefixOf = (element: ModdleElement) => PREFIXES.find(([type]) => is(element, type))?.[1]

/** Ids are chosen by us and tell the type, because workers, tests and history refer to them. */
export const elementIdConvention: RuleFactory = () => ({
  check(element, reporter) {
    if (is(element, 'Process') && !/^[a-z]+(-[a-z]+)*$/.test(element.id)) {
      reporter.report(element.id, 'The id of a process is kebab-case')
    }
    const prefix = prefixOf(element)
    if (prefix && !new RegExp(`^${prefix}_[a-z][A-Za-z0-9]*$`).test(element.id)) {
      reporter.report(element.id, `Id should read ${prefix}_<whatItIs>`)
    }
  },
})
