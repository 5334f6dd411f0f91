import type { ModdleElement } from 'bpmn-moddle'
import { eventDefinition, is, type RuleFactory } from '../rule.ts'

export interface LongLivedProcesses {
  processes: readonly string[]
}

/** Names what Zeebe 8.5 cannot migrate a running instance past, if the element is such. */
export function obstacle(element: ModdleElement): string | undefined {
  if (is(element, 'BoundaryEvent')) return 'a boundary event'
  if (is(element, 'CallActivity')) return 'a call activity'
  if (is(element, 'ReceiveTask')) return 'a receive task'
  if (is(element, 'SubProcess') && element.triggeredByEvent) return 'an event sub-process'
  if (is(element, 'IntermediateCatchEvent')) return 'a catch event'
  if (is(element, 'EventBasedGateway')) return 'an event-based gateway'
  if (is(element, 'Activity') && element.loopCharacteristics) return 'a multi-instance marker'
  if (eventDefinition(element, 'Timer')) return 'a timer'
}

/** A long-lived process uses only what Zeebe 8.5 can migrate, so that running instances follow a rule change. */
export const survivability: RuleFactory<LongLivedProcesses> = ({ processes }) => ({
  check(element, reporter) {
    let owner: ModdleElement | undefined = element
    while (owner && !is(owner, 'Process')) owner = owner.$parent
    if (!owner || !processes.includes(owner.id)) return
    const found = obstacle(element)
    if (found) reporter.report(element.id, `A long-lived process cannot be migrated past ${found}`)
  },
})
