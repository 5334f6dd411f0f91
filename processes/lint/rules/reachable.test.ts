import { expect, it } from 'vitest'
import { findings } from '../sample.ts'

const island = `<bpmn:startEvent id="startEvent_asked" name="Asked"><bpmn:outgoing>flow_one</bpmn:outgoing></bpmn:startEvent>
  <bpmn:endEvent id="endEvent_done" name="Done"><bpmn:incoming>flow_one</bpmn:incoming></bpmn:endEvent>
  <bpmn:sequenceFlow id="flow_one" sourceRef="startEvent_asked" targetRef="endEvent_done" />
  <bpmn:userTask id="userTask_review" name="Review"><bpmn:incoming>flow_back</bpmn:incoming><bpmn:outgoing>flow_on</bpmn:outgoing></bpmn:userTask>
  <bpmn:userTask id="userTask_correct" name="Correct"><bpmn:incoming>flow_on</bpmn:incoming><bpmn:outgoing>flow_back</bpmn:outgoing></bpmn:userTask>
  <bpmn:sequenceFlow id="flow_on" sourceRef="userTask_review" targetRef="userTask_correct" />
  <bpmn:sequenceFlow id="flow_back" sourceRef="userTask_correct" targetRef="userTask_review" />`

it('reports steps that only lead to each other', async () => {
  expect(await findings('reachable', island)).toEqual([
    'userTask_review: No path from a start event leads here',
    'userTask_correct: No path from a start event leads here',
  ])
})

it('follows flows, also out of boundary events', async () => {
  const model = `<bpmn:startEvent id="startEvent_asked" name="Asked"><bpmn:outgoing>flow_one</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="serviceTask_scan" name="Scan"><bpmn:incoming>flow_one</bpmn:incoming></bpmn:serviceTask>
    <bpmn:sequenceFlow id="flow_one" sourceRef="startEvent_asked" targetRef="serviceTask_scan" />
    <bpmn:boundaryEvent id="event_refused" name="Refused" attachedToRef="serviceTask_scan"><bpmn:outgoing>flow_two</bpmn:outgoing></bpmn:boundaryEvent>
    <bpmn:endEvent id="endEvent_done" name="Done"><bpmn:incoming>flow_two</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="flow_two" sourceRef="event_refused" targetRef="endEvent_done" />`
  expect(await findings('reachable', model)).toEqual([])
})
