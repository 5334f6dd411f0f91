import { expect, it } from 'vitest'
import { stoppedByRule, type Verdict } from './migration.ts'

const item = (verdict: Verdict, rule: string | null) => ({
  processInstanceKey: '1',
  record: null,
  tokens: [],
  verdict,
  rule,
  elementId: null,
  landings: [],
})

it('counts what stops instances by rule and leaves out those that go', () => {
  const items = [
    item('as-is', null),
    item('two-steps', 'boundary'),
    item('recreate', 'timer'),
    item('recreate', 'timer'),
  ]

  expect(
    stoppedByRule({ elements: [], verdicts: {}, secondPerson: { needed: false, movedBefore: 0 }, items }),
  ).toEqual([
    { verdict: 'recreate', rule: 'timer', count: 2 },
    { verdict: 'two-steps', rule: 'boundary', count: 1 },
  ])
})
