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

it('leaves out the timer that starts the process again', () => {
  const again = record('TIMER', 'CREATED', '12', { elementInstanceKey: -1, dueDate: 900 })
  expect(viewOf('7', [again]).openTimers).toEqual([])
})
