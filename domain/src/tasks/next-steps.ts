/** One way on from a task: question and answer that lead there, if the model asks, and the steps up to the next person or end. */
export interface WayOn {
  answer: string | null
  steps: { name: string; kind: 'person' | 'system' | 'end' }[]
}

interface Node {
  type: string
  name: string
  parent: string | undefined
}
interface Flow {
  name: string
  source: string
  target: string
}

const tag = /<(\/?)(?:[\w-]+:)?(\w+)\b([^>]*?)(\/?)>/g
const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#10': ' ',
  '#xA': ' ',
}
const plain = (text = '') => text.replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all)
const flowNodes =
  /^(startEvent|endEvent|intermediate\w+Event|boundaryEvent|task|\w+Task|subProcess|callActivity|\w+Gateway)$/
/** Long enough for every model of ours; a loop ends here. */
const mostSteps = 8

/** What comes after a user task, read from the model the task came from (ENG-11). */
export function waysOn(xml: string, elementId: string): WayOn[] {
  const { nodes, flows } = readModel(xml)
  const out = (id: string) => flows.filter((flow) => flow.source === id)

  const follow = (id: string, answer: string | null, before: WayOn['steps']): WayOn[] => {
    const node = nodes.get(id)
    if (!node) return before.length ? [{ answer, steps: before }] : []
    const step = stepOf(node)
    const steps = step && node.name ? [...before, { name: node.name, kind: step }] : before
    if (step === 'person' || steps.length >= mostSteps) return [{ answer, steps }]
    const onward = out(id).length || !node.parent ? out(id) : out(node.parent)
    if (node.type === 'subProcess') return follow(startOf(nodes, id), answer, before)
    if (onward.length === 0) return steps.length ? [{ answer, steps }] : []
    if (onward.length === 1) return follow(onward[0]!.target, answer, steps)
    // Answers of a later question are told only when nothing was told yet: one fork is enough to know what follows.
    if (answer !== null || node.type === 'parallelGateway')
      return [{ answer, steps: [...steps, { name: node.name, kind: 'system' }] }]
    return onward.flatMap((flow) => follow(flow.target, `${node.name} ${flow.name}`.trim() || null, steps))
  }
  return out(elementId)
    .flatMap((flow) => follow(flow.target, flow.name || null, []))
    .map(({ answer, steps }) => ({ answer, steps: steps.filter(({ name }) => name !== '') }))
    .filter(({ steps }) => steps.length > 0)
}

function stepOf({ type, parent }: Node): WayOn['steps'][number]['kind'] | undefined {
  if (type === 'userTask') return 'person'
  if (type.endsWith('Task') || type === 'task' || type === 'callActivity') return 'system'
  // The end of a subprocess is not the end of the matter.
  return type === 'endEvent' && !parent ? 'end' : undefined
}

const startOf = (nodes: Map<string, Node>, parent: string) =>
  [...nodes].find(([, node]) => node.parent === parent && node.type === 'startEvent')?.[0] ?? ''

function readModel(xml: string): { nodes: Map<string, Node>; flows: Flow[] } {
  const nodes = new Map<string, Node>()
  const flows: Flow[] = []
  const parents: string[] = []
  for (const [, closing, type = '', attributes = '', empty] of xml.matchAll(tag)) {
    const id = attribute(attributes, 'id')
    if (type === 'subProcess' && closing) parents.pop()
    if (closing || !id) continue
    if (type === 'sequenceFlow') {
      const [source = '', target = ''] = [
        attribute(attributes, 'sourceRef'),
        attribute(attributes, 'targetRef'),
      ]
      flows.push({ name: plain(attribute(attributes, 'name')), source, target })
    } else if (flowNodes.test(type)) {
      nodes.set(id, { type, name: plain(attribute(attributes, 'name')), parent: parents.at(-1) })
      if (type === 'subProcess' && !empty) parents.push(id)
    }
  }
  return { nodes, flows }
}
