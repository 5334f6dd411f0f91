import { describe, expect, it } from 'vitest'
import { withEnclosing } from './steps.ts'

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
