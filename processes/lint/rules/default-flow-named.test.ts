import { expect, it } from 'vitest'
import { findings } from '../sample.ts'

const split = (gateway: string, no: string) => `
  <bpmn:exclusiveGateway id="gateway_accepted" name="Accepted?" ${gateway}>
    <bpmn:outgoing>flow_yes</bpmn:outgoing><bpmn:outgoing>flow_no</bpmn:outgoing></bpmn:exclusiveGateway>
  <bpmn:endEvent id="endEvent_yes" name="Accepted" /><bpmn:endEvent id="endEvent_no" name="Rejected" />
  <bpmn:sequenceFlow id="flow_yes" name="Yes" sourceRef="gateway_accepted" targetRef="endEvent_yes" />
  <bpmn:sequenceFlow id="flow_no" ${no} sourceRef="gateway_accepted" targetRef="endEvent_no" />`

it('accepts a question with an answer on every flow and a default', async () => {
  expect(await findings('default-flow-named', split('default="flow_no"', 'name="No"'))).toEqual([])
})

it('reports a missing default and an unnamed flow', async () => {
  expect(await findings('default-flow-named', split('', ''))).toEqual([
    'gateway_accepted: Gateway has no default flow',
    'flow_no: Flow out of a gateway has no answer as its name',
  ])
})
