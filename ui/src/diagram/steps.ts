export type DiagramState = 'active' | 'completed' | 'incident'

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
  state?: DiagramState
  count?: number
}
