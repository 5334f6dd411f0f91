export type DiagramState = 'active' | 'completed' | 'incident' | 'terminated'

/** What the engine knows about one element of a diagram. */
export interface DiagramElement {
  elementId: string
  state: DiagramState
  count?: number
}

/** One row of the text that says the same as the picture. */
export interface DiagramStep {
  elementId: string
  name: string
  depth: number
  state?: DiagramState
  count?: number
}

const WEIGHT: Record<DiagramState, number> = { terminated: 0, completed: 1, active: 2, incident: 3 }

/** Lets a folded sub-process show what goes on inside it: an incident first, then a token. */
export function withEnclosing(
  elements: DiagramElement[],
  enclosing: (elementId: string) => string[],
): DiagramElement[] {
  const states = new Map(elements.map((element) => [element.elementId, element]))
  for (const { elementId, state } of elements) {
    if (WEIGHT[state] <= WEIGHT.completed) continue
    for (const id of enclosing(elementId)) {
      const known = states.get(id)
      if (!known || WEIGHT[known.state] < WEIGHT[state]) states.set(id, { ...known, elementId: id, state })
    }
  }
  return [...states.values()]
}

/** A node of a diagram, with the sub-process it stands in. */
export interface DiagramNode {
  elementId: string
  name?: string
  parentId?: string
  x: number
}

/** The named nodes from left to right, the inside of a sub-process after its name. */
export function inReadingOrder(nodes: DiagramNode[]): DiagramStep[] {
  const inside = new Map<string | undefined, DiagramNode[]>()
  for (const node of nodes) {
    const siblings = inside.get(node.parentId)
    if (siblings) siblings.push(node)
    else inside.set(node.parentId, [node])
  }
  const below = (parentId: string | undefined, depth: number): DiagramStep[] =>
    (inside.get(parentId) ?? [])
      .sort((a, b) => a.x - b.x)
      .flatMap(({ elementId, name }) => [
        ...(name ? [{ elementId, name, depth }] : []),
        ...below(elementId, depth + 1),
      ])
  return below(undefined, 0)
}
