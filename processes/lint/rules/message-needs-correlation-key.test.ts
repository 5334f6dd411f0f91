import { expect, it } from 'vitest'
import { findings } from '../sample.ts'

const judge = (after: string) => findings('message-needs-correlation-key', '', { after })

it('accepts a message with name and correlation key', async () => {
  const message = `<bpmn:message id="message_uploadReceived" name="upload.received"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=uploadId" /></bpmn:extensionElements></bpmn:message>`
  expect(await judge(message)).toEqual([])
})

it('reports a message without them', async () => {
  expect(await judge('<bpmn:message id="message_uploadReceived" />')).toEqual([
    'message_uploadReceived: Message has no name',
    'message_uploadReceived: Message has no correlation key',
  ])
})
