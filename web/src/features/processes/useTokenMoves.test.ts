import { expect, it } from 'vitest'
import { useTokenMoves } from './useTokenMoves.ts'

it('moves the token that was chosen first to what is chosen next', () => {
  const moves = useTokenMoves((id) => id === 'review')
  for (const id of ['send', 'review', 'send']) moves.take(id)

  expect(moves.request.value).toEqual({
    kind: 'modify',
    move: [{ from: 'review', to: 'send' }],
    activate: [],
    terminate: [],
  })
  expect(moves.chosen.value).toEqual(['review', 'send'])
})

it('adds a token anywhere, ends one only where there is one, and takes back', () => {
  const moves = useTokenMoves((id) => id === 'review')
  moves.verb.value = 'add'
  moves.take('send')
  moves.verb.value = 'end'
  moves.take('send')
  moves.take('review')

  expect(moves.request.value).toMatchObject({
    activate: [{ elementId: 'send' }],
    terminate: [{ elementId: 'review' }],
  })
  moves.remove(0)
  expect(moves.changes).toEqual([{ verb: 'end', from: 'review' }])
})
