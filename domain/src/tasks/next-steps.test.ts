import { describe, expect, it } from 'vitest'
import { waysOn } from './next-steps.ts'

const flow = (source: string, target: string, name = '') =>
  `<bpmn:sequenceFlow id="flow_${source}${target}" name="${name}" sourceRef="${source}" targetRef="${target}" />`

const model = `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="x"><bpmn:process id="p">
  <bpmn:subProcess id="stage" name="Stage">
    <bpmn:startEvent id="begin" /><bpmn:userTask id="work" name="Work on &amp; on"><bpmn:incoming>a</bpmn:incoming></bpmn:userTask>
    <bpmn:serviceTask id="check" name="Check evidence" /><bpmn:exclusiveGateway id="ask" name="Evidence complete?" />
    <bpmn:userTask id="review" name="Review stage" /><bpmn:endEvent id="done" name="Stage passed" />
    ${flow('begin', 'work')}${flow('work', 'check')}${flow('check', 'ask')}${flow('ask', 'review', 'Yes')}${flow('ask', 'work', 'No')}${flow('review', 'done')}
  </bpmn:subProcess>
  <bpmn:serviceTask id="close" name="Close project" /><bpmn:endEvent id="end" name="Licence issued" />
  ${flow('stage', 'close')}${flow('close', 'end')}
</bpmn:process></bpmn:definitions>`

describe('what comes after a task', () => {
  it('names both answers of the question that follows, each up to the next person', () => {
    expect(waysOn(model, 'work')).toEqual([
      {
        answer: 'Evidence complete? Yes',
        steps: [
          { name: 'Check evidence', kind: 'system' },
          { name: 'Review stage', kind: 'person' },
        ],
      },
      {
        answer: 'Evidence complete? No',
        steps: [
          { name: 'Check evidence', kind: 'system' },
          { name: 'Work on & on', kind: 'person' },
        ],
      },
    ])
  })

  it('leads out of a subprocess to the end of the matter', () => {
    expect(waysOn(model, 'review')).toEqual([
      {
        answer: null,
        steps: [
          { name: 'Close project', kind: 'system' },
          { name: 'Licence issued', kind: 'end' },
        ],
      },
    ])
  })

  it('knows nothing of an element that the model does not have', () => {
    expect(waysOn(model, 'gone')).toEqual([])
  })
})
