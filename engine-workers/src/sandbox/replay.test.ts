import { expect, it } from 'vitest'
import { firstDifference } from './replay.ts'

const names: Record<string, string> = { userTask_review: 'Review draft', endEvent_paid: 'Invoice paid' }
const nameOf = (id: string) => names[id] ?? id
const ended = (at: string) => ({ state: 'completed' as const, at: [at] })

it('tells nothing when a run went the expected way and stands where it should', () => {
  const went = { path: ['userTask_review', 'endEvent_paid'], end: ended('endEvent_paid') }
  expect(firstDifference(went, went, nameOf)).toBeNull()
})

it.each([
  [
    ['userTask_review', 'endEvent_lost'],
    'Step 2 of the way: expected “Invoice paid”, came to “endEvent_lost”',
  ],
  [['userTask_review'], 'Step 2 of the way: expected “Invoice paid”, came to nothing more'],
  [
    ['userTask_review', 'endEvent_paid', 'userTask_review'],
    'Expected to end after 2 steps, went on to “Review draft”',
  ],
])('tells the first difference of the way %j', (path, words) => {
  const expected = { path: ['userTask_review', 'endEvent_paid'], end: ended('endEvent_paid') }
  expect(firstDifference(expected, { path, end: ended('endEvent_paid') }, nameOf)).toBe(words)
})

it('tells when the way is the same and the end is not', () => {
  const expected = { path: ['userTask_review'], end: ended('endEvent_paid') }
  const waits = { path: ['userTask_review'], end: { state: 'waiting' as const, at: ['userTask_review'] } }
  expect(firstDifference(expected, waits, nameOf)).toBe(
    'Expected completed at “Invoice paid”, is waiting at “Review draft”',
  )
})
