import { beforeEach, expect, it } from 'vitest'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('upload-review')
const upload = () => engine.start({ uploadId: crypto.randomUUID() })

beforeEach(() => {
  engine.workers({
    'ops.scan-file': () => ({ scanState: 'clean', reviewNeeded: true }),
    'ops.record-decision': ({ outcome }) => ({ uploadAccepted: outcome === 'accept' }),
    'ops.file-document': () => ({ forChecklistItem: true }),
    'prj.record-verification': ({ outcome }) => ({ evidenceVerified: outcome === 'verify' }),
  })
})

it('verifies an accepted upload that is meant for a checklist item', async () => {
  const instance = await upload()

  await instance.completeUserTask('userTask_reviewUpload', { outcome: 'accept' })
  await instance.completeUserTask('userTask_verifyEvidence', { outcome: 'verify' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_evidenceVerified' })
})

it('keeps accepting and verifying apart: accepted evidence can still be rejected', async () => {
  const instance = await upload()

  await instance.completeUserTask('userTask_reviewUpload', { outcome: 'accept' })
  await instance.completeUserTask('userTask_verifyEvidence', { outcome: 'reject' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_evidenceRejected' })
})

it('ends with the filed document when no checklist item waits for it', async () => {
  engine.workers({ 'ops.file-document': () => ({ forChecklistItem: false }) })
  const instance = await upload()

  await instance.completeUserTask('userTask_reviewUpload', { outcome: 'accept' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_documentFiled' })
})

it('files a clean file from staff without a review; evidence is still verified', async () => {
  engine.workers({ 'ops.scan-file': () => ({ scanState: 'clean', reviewNeeded: false }) })
  const instance = await upload()

  await instance.completeUserTask('userTask_verifyEvidence', { outcome: 'verify' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_evidenceVerified' })
})

it('ends when the reviewer rejects the upload', async () => {
  const instance = await upload()

  await instance.completeUserTask('userTask_reviewUpload', { outcome: 'reject' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_uploadRejected' })
})

it('gives the submission of the review to the worker that records it', async () => {
  const given: unknown[] = []
  engine.workers({
    'ops.record-decision': ({ submissionId, outcome }) => {
      given.push({ submissionId, outcome })
      return { uploadAccepted: false }
    },
  })
  const instance = await upload()

  const { submissionId } = await instance.completeUserTask('userTask_reviewUpload', { outcome: 'reject' })
  await instance.ended()

  expect(given).toEqual([{ submissionId, outcome: 'reject' }])
})

it('locks an infected file away and asks nobody to open it', async () => {
  let quarantined = 0
  engine.workers({
    'ops.scan-file': () => ({ scanState: 'infected', reviewNeeded: false }),
    'ops.quarantine': () => {
      quarantined += 1
      return {}
    },
  })
  const instance = await upload()

  expect(await instance.ended()).toEqual({ at: 'endEvent_fileQuarantined' })
  expect(quarantined).toBe(1)
})

it('OPS-20 lets a file wait for the scanner and scans it again instead of treating it as clean', async () => {
  const states = ['error', 'error', 'clean']
  engine.workers({ 'ops.scan-file': () => ({ scanState: states.shift(), reviewNeeded: true }) })
  const instance = await upload()

  await instance.completeUserTask('userTask_restoreScanner')
  await instance.completeUserTask('userTask_restoreScanner')
  await instance.openUserTask('userTask_reviewUpload')

  expect(states).toEqual([])
})
