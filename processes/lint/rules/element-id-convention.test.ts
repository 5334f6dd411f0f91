import { expect, it } from 'vitest'
import { findings } from '../sample.ts'

it('accepts ids that tell type and meaning', async () => {
  const model = `<bpmn:startEvent id="startEvent_uploadReceived" name="Upload received" />
    <bpmn:userTask id="userTask_reviewUpload" name="Review upload" />`
  expect(await findings('element-id-convention', model, { process: 'upload-review' })).toEqual([])
})

it('reports generated ids and a process id that is not kebab-case', async () => {
  const model = '<bpmn:userTask id="Activity_0x1k9" name="Review upload" />'
  expect(await findings('element-id-convention', model, { process: 'UploadReview' })).toEqual([
    'UploadReview: The id of a process is kebab-case',
    'Activity_0x1k9: Id should read userTask_<whatItIs>',
  ])
})
