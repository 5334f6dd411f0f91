import { describe, expect, it } from 'vitest'
import { inReadingOrder, withEnclosing } from './steps.ts'

describe('withEnclosing', () => {
  const enclosing = (id: string) => (id.startsWith('inner') ? ['sub'] : [])

  it('shows a token inside a folded sub-process on its outside', () => {
    const shown = withEnclosing([{ elementId: 'inner1', state: 'active' }], enclosing)
    expect(shown).toContainEqual({ elementId: 'sub', state: 'active' })
  })

  it('lets an incident inside win over the token, and keeps done steps quiet', () => {
    const shown = withEnclosing(
      [
        { elementId: 'sub', state: 'active', count: 1 },
        { elementId: 'inner1', state: 'completed' },
        { elementId: 'inner2', state: 'incident' },
      ],
      enclosing,
    )
    expect(shown.find((element) => element.elementId === 'sub')).toEqual({
      elementId: 'sub',
      state: 'incident',
      count: 1,
    })
    expect(withEnclosing([{ elementId: 'inner1', state: 'completed' }], enclosing)).toHaveLength(1)
  })
})

it('reads a diagram from left to right, the inside of a sub-process after its name', () => {
  const steps = inReadingOrder([
    { elementId: 'end', name: 'Matter closed', x: 300 },
    { elementId: 'inner', name: 'Ask the client', parentId: 'sub', x: 120 },
    { elementId: 'join', x: 200 },
    { elementId: 'sub', name: 'Onboarding', x: 100 },
  ])

  expect(steps.map(({ name, depth }) => [name, depth])).toEqual([
    ['Onboarding', 0],
    ['Ask the client', 1],
    ['Matter closed', 0],
  ])
})
