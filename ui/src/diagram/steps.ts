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
