import { expect, it } from 'vitest'
import { findings } from '../sample.ts'

it('accepts named elements and a joining gateway without a name', async () => {
  const model = `<bpmn:startEvent id="startEvent_asked" name="Asked" />
    <bpmn:exclusiveGateway id="gateway_joined" />`
  expect(await findings('name-required', model)).toEqual([])
})

it('reports tasks and events without a name', async () => {
  const model = '<bpmn:startEvent id="startEvent_asked" /><bpmn:userTask id="userTask_review" name=" " />'
  expect(await findings('name-required', model)).toEqual([
    'startEvent_asked: Element has no name',
    'userTask_review: Element has no name',
  ])
})
