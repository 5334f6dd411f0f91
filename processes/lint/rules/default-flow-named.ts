import type { ModdleElement } from 'bpmn-moddle'
import { is, type RuleFactory } from '../rule.ts'

/** A gateway's question has an answer on every flow, and one of them is taken when no condition holds. */
export const defaultFlowNamed: RuleFactory = () => ({
  check(element, reporter) {
    const flows: ModdleElement[] = element.outgoing ?? []
    if (!is(element, 'ExclusiveGateway') || flows.length < 2) return
    if (!element.default) reporter.report(element.id, 'Gateway has no default flow')
    for (const flow of flows) {
      if (!flow.name?.trim()) reporter.report(flow.id, 'Flow out of a gateway has no answer as its name')
    }
  },
})
