import { expect, it } from 'vitest'
import type { BoundaryEvent, MigrationModel } from './model.ts'
import { proposeMapping } from './propose-mapping.ts'
import { judgeInstance } from './verdict.ts'

const model = (
  elements: { id: string; name?: string; type?: string; scope?: string; boundaries?: BoundaryEvent[] }[],
  eventSubprocesses: string[] = [],
): MigrationModel => ({
  processId: 'upload-review',
  eventSubprocesses,
  elements: new Map(
    elements.map(({ id, name = '', type = 'USER_TASK', scope = 'upload-review', boundaries = [] }) => [
      id,
      { id, name, type, scope, boundaries, withoutJob: false },
    ]),
  ),
})
const withdrawn: BoundaryEvent = { id: 'event_withdrawn', event: 'MESSAGE', messageName: 'upload.withdrawn' }
const judge = (source: MigrationModel, target: MigrationModel, ...tokens: string[]) =>
  judgeInstance({ source, target, mapping: proposeMapping(source, target), tokens })

it('ENG-20 maps an element to that of its id, else to the only one of its name and type', () => {
  const source = model([{ id: 'same' }, { id: 'old', name: 'Check' }, { id: 'twin', name: 'Twin' }])
  const target = model([
    { id: 'same' },
    { id: 'new', name: 'Check' },
    { id: 'twin_1', name: 'Twin' },
    { id: 'twin_2', name: 'Twin' },
  ])
  expect(proposeMapping(source, target)).toEqual([
    { from: 'same', to: 'same', sameBy: 'id' },
    { from: 'old', to: 'new', sameBy: 'name' },
  ])
})

it('names the rule and where the token could go when it stands on what does not migrate', () => {
  const both = model([{ id: 'wait', type: 'INTERMEDIATE_CATCH_EVENT' }, { id: 'check' }])
  expect(judge(both, both, 'wait')).toEqual({
    verdict: 'move-then-migrate',
    rule: 'A token on wait cannot migrate: its kind does not (intermediate catch event).',
    elementId: 'wait',
    landings: ['check'],
  })
})

it('goes in two steps past a message that both versions wait for', () => {
  const both = model([{ id: 'check', boundaries: [withdrawn] }])
  expect(judge(both, both, 'check')).toMatchObject({ verdict: 'two-steps', elementId: 'check' })
  expect(judge(both, model([{ id: 'check' }]), 'check').verdict).toBe('as-is')
})

it('starts anew where an event sub-process forbids it, and lets finish what has no place', () => {
  const beside = { id: 'stop', type: 'SUB_PROCESS' }
  const source = model([{ id: 'check' }, beside], ['stop'])
  expect(judge(source, source, 'check').verdict).toBe('recreate')
  expect(judge(source, model([{ id: 'other' }]), 'check').verdict).toBe('finishes-on-old')
})
