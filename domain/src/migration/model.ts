/** What stands at the edge of an activity and may interrupt it. */
export interface BoundaryEvent {
  id: string
  event: 'MESSAGE' | 'TIMER' | 'ERROR' | 'SIGNAL' | 'ESCALATION' | 'OTHER'
  messageName?: string
}

/** An element as instance migration looks at it; types are named as the engine names them. */
export interface MigrationElement {
  id: string
  name: string
  type: string
  /** The sub-process that holds it, or the process itself. */
  scope: string
  boundaries: BoundaryEvent[]
  /** A user task of the engine's own kind, without a job. */
  withoutJob: boolean
}

/** One version of a process, as instance migration looks at it. */
export interface MigrationModel {
  processId: string
  elements: Map<string, MigrationElement>
  /** Event sub-processes, at whatever depth. */
  eventSubprocesses: string[]
}

export interface ElementMapping {
  from: string
  to: string
}

/** A proposed mapping and why it was proposed. */
export interface ProposedMapping extends ElementMapping {
  sameBy: 'id' | 'name'
}
