import { expect, it } from 'vitest'
import { hindrances, typedValue } from './operation.ts'

const item = (problem: string | null) => ({ processInstanceKey: '1', elementId: null, before: {}, problem })

it('names each hindrance once, the most frequent first', () => {
  const preview = {
    instances: 4,
    possible: 1,
    secondPerson: { needed: false, movedBefore: 0 },
    hindered: 3,
    items: ['ended', null, 'no token', 'ended'].map(item),
  }

  expect(hindrances(preview)).toEqual([
    { problem: 'ended', count: 2 },
    { problem: 'no token', count: 1 },
  ])
})

it('reads what is typed as JSON where it is JSON', () => {
  expect(['12', 'true', 'null', '{"a":1}', 'filing', '"12"'].map(typedValue)).toEqual([
    12,
    true,
    null,
    { a: 1 },
    'filing',
    '12',
  ])
})
