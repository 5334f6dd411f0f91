import { expect, it } from 'vitest'
import { camel, speakingId } from './speaking-ids.ts'

const element = (type: string, more: object = {}) => ({
  businessObject: { id: 'Activity_0abc123', $instanceOf: (asked: string) => asked === type, ...more },
})

it('names an element by its type and what it is called', () => {
  expect(speakingId(element('bpmn:UserTask', { name: 'Review the paper' }))).toBe('userTask_reviewThePaper')
  expect(speakingId(element('bpmn:Gateway', { name: 'Paper accepted?' }))).toBe('gateway_paperAccepted')
})

it('names a flow by what it joins, or by its answer', () => {
  const joined = { sourceRef: { id: 'userTask_reviewPaper' }, targetRef: { id: 'endEvent_paperKept' } }
  expect(speakingId(element('bpmn:SequenceFlow', joined))).toBe('flow_reviewPaperToPaperKept')
  expect(speakingId(element('bpmn:SequenceFlow', { ...joined, name: 'Yes' }))).toBe('flow_reviewPaperYes')
})

it('waits for a name', () => {
  const toNew = { sourceRef: { id: 'userTask_reviewPaper' }, targetRef: { id: 'Activity_1o2x8rp' } }
  expect(speakingId(element('bpmn:SequenceFlow', toNew))).toBeUndefined()
  expect(speakingId(element('bpmn:UserTask'))).toBeUndefined()
  expect(camel('2nd  “look”')).toBe('ndLook')
})
