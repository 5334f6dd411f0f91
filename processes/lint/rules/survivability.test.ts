import { expect, it } from 'vitest'
import { findings } from '../sample.ts'

const TIMER = `<bpmn:userTask id="userTask_reviewUpload" name="Review upload" />
  <bpmn:boundaryEvent id="event_late" name="Review late" attachedToRef="userTask_reviewUpload">
    <bpmn:timerEventDefinition id="timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>
    </bpmn:timerEventDefinition></bpmn:boundaryEvent>`

it('lets a short-lived process use timers and boundary events', async () => {
  expect(await findings('survivability', TIMER, { process: 'invoice-lifecycle' })).toEqual([])
})

it('reports in a long-lived process what running instances could not be migrated past', async () => {
  expect(await findings('survivability', TIMER, { process: 'upload-review' })).toEqual([
    'event_late: A long-lived process cannot be migrated past a boundary event',
  ])
  const call = `<bpmn:subProcess id="subProcess_review" name="Review">
    <bpmn:callActivity id="callActivity_ask" name="Ask" /><bpmn:receiveTask id="receiveTask_wait" name="Wait" />
    </bpmn:subProcess>`
  expect(await findings('survivability', call, { process: 'upload-review' })).toEqual([
    'callActivity_ask: A long-lived process cannot be migrated past a call activity',
    'receiveTask_wait: A long-lived process cannot be migrated past a receive task',
  ])
})
