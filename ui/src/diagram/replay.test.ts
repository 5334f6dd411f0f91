import { describe, expect, it } from 'vitest'
import { momentsOf, type Replay, stateAt } from './replay.ts'

const at = (minute: number) => `2026-11-02T10:${String(minute).padStart(2, '0')}:00.000Z`
const replay: Replay = {
  elements: [
    { elementId: 'start', state: 'completed', enteredAt: at(0), leftAt: at(0) },
    { elementId: 'draft', state: 'completed', enteredAt: at(0), leftAt: at(5) },
    { elementId: 'send', state: 'completed', enteredAt: at(5), leftAt: at(9) },
    { elementId: 'draft', state: 'terminated', enteredAt: at(9), leftAt: at(12) },
  ],
  flows: [
    { flowId: 'flow_started', at: at(0) },
    { flowId: 'flow_drafted', at: at(5) },
  ],
  incidents: [{ elementId: 'send', from: at(6), until: at(8) }],
}

describe('replay of an instance', () => {
  it('steps through the instants at which something happened, the most telling first', () => {
    expect(momentsOf(replay).map(({ at: instant, events }) => [instant, events[0]?.kind])).toEqual([
      [at(0), 'entered'],
      [at(5), 'entered'],
      [at(6), 'incident'],
      [at(8), 'repaired'],
      [at(9), 'entered'],
      [at(12), 'cancelled'],
    ])
  })

  it('shows token, path and incident as they were', () => {
    expect(stateAt(replay, at(6))).toEqual({
      elements: [
        { elementId: 'start', state: 'completed', count: 1 },
        { elementId: 'draft', state: 'completed', count: 1 },
        { elementId: 'send', state: 'incident', count: 1 },
      ],
      flows: ['flow_started', 'flow_drafted'],
    })
    expect(stateAt(replay, at(0)).flows).toEqual(['flow_started'])
  })

  it('shows a second visit above a first that is over', () => {
    const draft = (minute: number) =>
      stateAt(replay, at(minute)).elements.find(({ elementId }) => elementId === 'draft')

    expect(draft(9)).toEqual({ elementId: 'draft', state: 'active', count: 2 })
    expect(draft(12)).toEqual({ elementId: 'draft', state: 'completed', count: 2 })
  })
})
