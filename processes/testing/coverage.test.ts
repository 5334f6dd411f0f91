import { expect, it } from 'vitest'
import type { Model } from '../tools/model.ts'
import { coverageOf, describeCoverage, uncovered } from './coverage.ts'

const model: Model = {
  processId: 'upload-review',
  flowNodes: [
    { id: 'startEvent_uploadReceived', type: 'StartEvent' },
    { id: 'userTask_reviewUpload', type: 'UserTask' },
  ],
  sequenceFlows: [{ id: 'flow_toReview', from: 'startEvent_uploadReceived', to: 'userTask_reviewUpload' }],
  jobs: [],
  userTasks: [],
  messages: [],
  errorCodes: [],
  startsByTimer: false,
}

const record = (intent: string, elementId: string, bpmnProcessId = 'upload-review') => ({
  partitionId: 1,
  position: 1,
  timestamp: 1,
  valueType: 'PROCESS_INSTANCE',
  intent,
  key: '1',
  value: { elementId, bpmnProcessId },
})

it('ENG-29 reports per process which elements and flows were executed', () => {
  const coverage = coverageOf(model, [
    record('ELEMENT_COMPLETED', 'startEvent_uploadReceived'),
    record('SEQUENCE_FLOW_TAKEN', 'flow_toReview'),
    record('ELEMENT_ACTIVATED', 'userTask_reviewUpload'),
    record('ELEMENT_COMPLETED', 'userTask_reviewUpload', 'document-request'),
  ])

  expect(coverage).toEqual({
    processId: 'upload-review',
    flowNodes: { total: 2, executed: ['startEvent_uploadReceived'], missed: ['userTask_reviewUpload'] },
    sequenceFlows: { total: 1, taken: ['flow_toReview'], missed: [] },
  })
  expect(describeCoverage(coverage)).toBe(
    ' 50 %  upload-review        1/2 flow nodes, 1/1 flows  missed: userTask_reviewUpload',
  )
})

it('ENG-29 names a process that is not passed in full, or not at all', () => {
  const half = coverageOf(model, [record('ELEMENT_COMPLETED', 'startEvent_uploadReceived')])
  const full = coverageOf(model, [
    record('ELEMENT_COMPLETED', 'startEvent_uploadReceived'),
    record('ELEMENT_COMPLETED', 'userTask_reviewUpload'),
  ])

  expect(uncovered([half], ['upload-review', 'sla-clock'])).toEqual(['upload-review', 'sla-clock'])
  expect(uncovered([full], ['upload-review'])).toEqual([])
})
