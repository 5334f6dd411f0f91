import { expect, it } from 'vitest'
import { planMigration } from './plan-migration.ts'

const instance = {
  engineId: 'e',
  key: '1',
  processId: 'p',
  version: 1,
  definitionKey: '10',
  state: 'active',
} as const
const mapping = [
  { from: 'send', to: 'send' },
  { from: 'check', to: 'check' },
]
const model = { processId: 'p', elements: new Map(), eventSubprocesses: [] }
const plan = { source: model, target: model, targetDefinitionKey: '20', mapping }
const judged = { verdict: 'as-is', rule: null, elementId: null, landings: [] } as const

it('sends where the tokens of an instance go, and the whole mapping where none is recorded yet', () => {
  const sent = planMigration(plan, [
    { instance, tokens: ['check'], judged: { ...judged, landings: [] } },
    { instance, tokens: [], judged: { ...judged, landings: [] } },
  ])
  expect(sent.map((step) => 'command' in step && step.command.payload.mapping)).toEqual([
    [{ from: 'check', to: 'check' }],
    mapping,
  ])
})
