import { expect, it } from 'vitest'
import { decisionRow } from './decision-row.ts'

const record = {
  partitionId: 1,
  position: '7',
  key: '4503599627370999',
  timestamp: 0,
  valueType: 'DECISION_EVALUATION',
  recordType: 'EVENT',
  intent: 'EVALUATED',
  value: {},
}

it('keeps what a decision was asked, what it answered and the row that matched', () => {
  const row = decisionRow('engine', record, new Date(0), {
    processInstanceKey: '4503599627370497',
    elementId: 'businessRuleTask_setLevel',
    decisionId: 'approval-level',
    decisionName: 'Approval level',
    decisionVersion: 2,
    decisionOutput: '"manager"',
    evaluatedDecisions: [
      {
        decisionId: 'approval-level',
        decisionName: 'Approval level',
        decisionType: 'DECISION_TABLE',
        decisionOutput: '"manager"',
        evaluatedInputs: [{ inputId: 'i1', inputName: 'Hours', inputValue: '12' }],
        matchedRules: [
          {
            ruleId: 'r2',
            ruleIndex: 2,
            evaluatedOutputs: [{ outputId: 'o1', outputName: 'Role', outputValue: '"manager"' }],
          },
        ],
      },
    ],
  })

  expect(row).toMatchObject({
    decision_id: 'approval-level',
    decision_version: 2,
    output: '"manager"',
    failure: null,
  })
  expect(JSON.parse(String(row.evaluated))).toEqual([
    {
      decisionId: 'approval-level',
      name: 'Approval level',
      type: 'DECISION_TABLE',
      output: 'manager',
      inputs: [{ name: 'Hours', value: 12 }],
      rules: [{ row: 2, outputs: [{ name: 'Role', value: 'manager' }] }],
    },
  ])
})

it('keeps why a decision could not be evaluated', () => {
  const row = decisionRow('engine', record, new Date(0), {
    processInstanceKey: '1',
    decisionId: 'd',
    decisionVersion: 1,
    evaluationFailureMessage: 'Expected a number',
  })

  expect(row).toMatchObject({
    failure: 'Expected a number',
    output: 'null',
    evaluated: '[]',
    decision_name: 'd',
  })
})
