import { expect, it } from 'vitest'
import type { EngineRecord } from './record-server.ts'
import { viewOf } from './view.ts'

let position = 0
const record = (valueType: string, intent: string, key: string, value: object): EngineRecord => {
  position += 1
  return {
    partitionId: 1,
    position,
    timestamp: position,
    valueType,
    intent,
    key,
    value: { processInstanceKey: 7, ...value },
  }
}
const element = (intent: string, key: string, elementId: string, bpmnElementType = 'USER_TASK') =>
  record('PROCESS_INSTANCE', intent, key, { elementId, bpmnElementType, flowScopeKey: 7 })

it('tells the way of an instance, where it stands and what it waits for', () => {
  const view = viewOf('7', [
    element('ELEMENT_ACTIVATING', '8', 'startEvent_created', 'START_EVENT'),
    element('ELEMENT_COMPLETED', '8', 'startEvent_created', 'START_EVENT'),
    element('SEQUENCE_FLOW_TAKEN', '9', 'flow_toReview', 'SEQUENCE_FLOW'),
    element('ELEMENT_ACTIVATING', '10', 'userTask_review'),
    record('TIMER', 'CREATED', '11', {
      elementInstanceKey: 10,
      targetElementId: 'event_forgotten',
      dueDate: 500,
    }),
    element('ELEMENT_ACTIVATED', '10', 'userTask_review'),
    { ...element('ELEMENT_ACTIVATING', '99', 'userTask_other'), value: { processInstanceKey: 8 } },
  ])

  expect(view).toMatchObject({
    path: ['startEvent_created', 'userTask_review'],
    flows: ['flow_toReview'],
    completed: ['startEvent_created'],
    active: [{ elementId: 'userTask_review', activated: true }],
    openTimers: [{ elementId: 'event_forgotten', dueAt: 500 }],
    state: 'active',
  })
})

it('follows what a call activity starts, without taking its way for its own', () => {
  const inCalled = (from: EngineRecord, parent?: number): EngineRecord => ({
    ...from,
    value: { ...from.value, processInstanceKey: 20, ...(parent && { parentProcessInstanceKey: parent }) },
  })
  const view = viewOf('7', [
    element('ELEMENT_ACTIVATING', '8', 'callActivity_ask', 'CALL_ACTIVITY'),
    inCalled(element('ELEMENT_ACTIVATING', '20', 'other-process', 'PROCESS'), 7),
    inCalled(element('ELEMENT_ACTIVATING', '21', 'userTask_sign')),
    inCalled(element('ELEMENT_COMPLETED', '20', 'other-process', 'PROCESS'), 7),
  ])

  expect(view).toMatchObject({
    path: ['callActivity_ask'],
    active: [
      { elementId: 'callActivity_ask', called: false },
      { elementId: 'userTask_sign', called: true },
    ],
    state: 'active',
  })
  expect([...view.instances]).toEqual(['7', '20'])
})

it('leaves out the timer that starts the process again', () => {
  const again = record('TIMER', 'CREATED', '12', { elementInstanceKey: -1, dueDate: 900 })
  expect(viewOf('7', [again]).openTimers).toEqual([])
})
