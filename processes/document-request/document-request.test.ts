import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('document-request')
let notified: number

beforeEach(() => {
  notified = 0
  engine.workers({
    'prj.notify-recipients': () => {
      notified += 1
      return {}
    },
    'prj.close-request': () => ({}),
  })
})

it('closes the request when the upload is accepted', async () => {
  const instance = await engine.start({ requestId: randomUUID() })

  await instance.completeUserTask('userTask_sendDocument')
  await instance.answerWait('wait.upload-decided', { uploadAccepted: true })

  expect(await instance.ended()).toEqual({ at: 'endEvent_documentAccepted' })
  expect(notified).toBe(1)
})

it('asks again and tells the recipients when the upload is rejected', async () => {
  const instance = await engine.start({ requestId: randomUUID() })

  await instance.completeUserTask('userTask_sendDocument')
  await instance.answerWait('wait.upload-decided', { uploadAccepted: false })
  await instance.openUserTask('userTask_sendDocument')

  expect(notified).toBe(2)
})
