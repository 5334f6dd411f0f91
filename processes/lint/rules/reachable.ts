import type { ModdleElement } from 'bpmn-moddle'
import { is, type RuleFactory } from '../rule.ts'

const nodesOf = (scope: ModdleElement): ModdleElement[] =>
  (scope.flowElements ?? []).filter((element: ModdleElement) => is(element, 'FlowNode'))

/** Where a token can come from by itself: start events, boundary events, event sub-processes. */
const begins = (node: ModdleElement) =>
  is(node, 'StartEvent') || is(node, 'BoundaryEvent') || (is(node, 'SubProcess') && node.triggeredByEvent)

/** Every step can be reached from a start: flows that only come from each other never run. */
export const reachable: RuleFactory = () => ({
  check(element, reporter) {
    if (!is(element, 'Process') && !is(element, 'SubProcess')) return
    const nodes = nodesOf(element)
    const reached = new Set<ModdleElement>()
    const visit = (node: ModdleElement | undefined) => {
      if (!node || reached.has(node)) return
      reached.add(node)
      for (const flow of node.outgoing ?? []) visit(flow.targetRef)
    }
    for (const node of nodes.filter(begins)) visit(node)
    for (const node of nodes) {
      if (!reached.has(node)) reporter.report(node.id, 'No path from a start event leads here')
    }
  },
})
