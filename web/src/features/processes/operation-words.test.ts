import { expect, it } from 'vitest'
import type { Operation } from './operation.ts'
import { changesOf, stateOfOperation } from './operation-words.ts'

const operation = (more: Partial<Operation>) =>
  ({ approval: null, endedAt: null, failed: 0, stopped: 0, ...more }) as Operation

it('tells how an operation stands: asked for, under way, done, or not all of it', () => {
  const approval = { state: 'waiting', instances: 60, by: null, at: null, reason: null } as const
  expect(stateOfOperation(operation({ approval }))).toBe('asked')
  expect(stateOfOperation(operation({}))).toBe('running')
  expect(stateOfOperation(operation({ endedAt: 'now' }))).toBe('done')
  expect(stateOfOperation(operation({ endedAt: 'now', failed: 1 }))).toBe('partly')
  expect(stateOfOperation(operation({ approval: { ...approval, state: 'declined' } }))).toBe('declined')
})

it('shows what stood there and what stands there now, also where one of them is nothing', () => {
  expect(changesOf({ before: { version: 1 }, after: { version: 2 } })).toEqual([
    { field: 'version', old: '1', new: '2' },
  ])
  expect(changesOf({ before: { incident: 'no template' }, after: { incident: null } })).toEqual([
    { field: 'incident', old: 'no template', new: '–' },
  ])
})
