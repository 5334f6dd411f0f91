import type { ModdleElement } from 'bpmn-moddle'
import { is, type RuleFactory } from '../rule.ts'

const joins = (gateway: ModdleElement) => (gateway.outgoing ?? []).length < 2

/** Everything a person meets on the diagram has a name; only gateways that join have none. */
export const nameRequired: RuleFactory = () => ({
  check(element, reporter) {
    const named = is(element, 'Process') || is(element, 'Activity') || is(element, 'Event')
    const asks = is(element, 'ExclusiveGateway') && !joins(element)
    if ((named || asks) && !element.name?.trim()) reporter.report(element.id, 'Element has no name')
  },
})
