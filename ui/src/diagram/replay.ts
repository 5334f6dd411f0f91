import type { DiagramElement, DiagramState } from './steps.ts'

/** What the recorder keeps of one instance's way through its diagram. */
export interface Replay {
  elements: {
    elementId: string
    state: 'active' | 'completed' | 'terminated'
    enteredAt: string
    leftAt: string | null
  }[]
  flows: { flowId: string; at: string }[]
  incidents: { elementId: string; from: string; until: string | null }[]
}

export interface Moment {
  at: string
  /** What happened, the most telling first. */
  events: { elementId: string; kind: 'entered' | 'left' | 'cancelled' | 'incident' | 'repaired' }[]
}

const WEIGHT: Record<Moment['events'][number]['kind'], number> = {
  incident: 0,
  repaired: 1,
  entered: 2,
  cancelled: 3,
  left: 4,
}

/** The instants at which something happened, in order; the engine does several steps within one. */
export function momentsOf({ elements, incidents }: Replay): Moment[] {
  const byInstant = new Map<string, Moment['events']>()
  const note = (at: string | null, elementId: string, kind: Moment['events'][number]['kind']) => {
    if (!at) return
    const events = byInstant.get(at) ?? []
    events.push({ elementId, kind })
    byInstant.set(at, events)
  }
  for (const { elementId, state, enteredAt, leftAt } of elements) {
    note(enteredAt, elementId, 'entered')
    note(leftAt, elementId, state === 'terminated' ? 'cancelled' : 'left')
  }
  for (const { elementId, from, until } of incidents) {
    note(from, elementId, 'incident')
    note(until, elementId, 'repaired')
  }
  return [...byInstant]
    .sort(([a], [b]) => Date.parse(a) - Date.parse(b))
    .map(([at, events]) => ({ at, events: events.sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]) }))
}

const STRENGTH: Record<DiagramState, number> = { terminated: 0, completed: 1, active: 2, incident: 3 }

/** Tokens, done path and incidents as they were at an instant, what happened at it included. */
export function stateAt(replay: Replay, at: string): { elements: DiagramElement[]; flows: string[] } {
  const now = Date.parse(at)
  const had = (instant: string | null) => instant !== null && Date.parse(instant) <= now
  const failing = new Set(
    replay.incidents.filter(({ from, until }) => had(from) && !had(until)).map(({ elementId }) => elementId),
  )
  const states = new Map<string, DiagramElement>()
  for (const { elementId, state, enteredAt, leftAt } of replay.elements) {
    if (!had(enteredAt)) continue
    const inside = failing.has(elementId) ? 'incident' : 'active'
    const then: DiagramState = had(leftAt) ? (state === 'terminated' ? 'terminated' : 'completed') : inside
    const known = states.get(elementId)
    states.set(elementId, {
      elementId,
      state: known && STRENGTH[known.state] > STRENGTH[then] ? known.state : then,
      count: (known?.count ?? 0) + 1,
    })
  }
  const flows = new Set(replay.flows.filter((flow) => had(flow.at)).map(({ flowId }) => flowId))
  return { elements: [...states.values()], flows: [...flows] }
}
