import { beforeEach, expect, it } from 'vitest'
import { throwBpmnError } from '../testing/stubs.ts'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('process-change')
const propose = () => engine.start({ changeId: crypto.randomUUID() })
let done: string[]

beforeEach(() => {
  done = []
  const step = (what: string) => () => {
    done.push(what)
    return {}
  }
  engine.workers({
    'model.lint': step('checked'),
    'model.check-workers': step('workers known'),
    'model.record-review': step('review recorded'),
    'model.deploy': step('deployed'),
    'model.return': step('returned'),
    'model.remind-deciders': step('reminded'),
  })
})

it('deploys what was reviewed and approved', async () => {
  const instance = await propose()

  await instance.completeUserTask('userTask_reviewDifference', { outcome: 'accept' })
  await instance.completeUserTask('userTask_approveChange', { outcome: 'approve' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_changeDeployed' })
  expect(done).toEqual(['checked', 'workers known', 'review recorded', 'deployed'])
})

it('returns a difference that the reviewer does not accept', async () => {
  const instance = await propose()

  await instance.completeUserTask('userTask_reviewDifference', { outcome: 'reject' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_changeRejected' })
  expect(done).toEqual(['checked', 'workers known', 'review recorded', 'returned'])
})

it('returns a change that is not approved', async () => {
  const instance = await propose()

  await instance.completeUserTask('userTask_reviewDifference', { outcome: 'accept' })
  await instance.completeUserTask('userTask_approveChange', { outcome: 'reject' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_changeRejected' })
  expect(done).not.toContain('deployed')
})

it('returns at once what the rules forbid', async () => {
  engine.workers({ 'model.lint': () => throwBpmnError('MODEL_INVALID') })
  const instance = await propose()

  expect(await instance.ended()).toEqual({ at: 'endEvent_changeRejected' })
  expect(done).toEqual(['returned'])
})

it('returns at once what no worker could do', async () => {
  engine.workers({ 'model.check-workers': () => throwBpmnError('WORKER_MISSING') })
  const instance = await propose()

  expect(await instance.ended()).toEqual({ at: 'endEvent_changeRejected' })
  expect(done).toEqual(['checked', 'returned'])
})

it('returns what the engine refuses', async () => {
  engine.workers({ 'model.deploy': () => throwBpmnError('MODEL_REFUSED') })
  const instance = await propose()

  await instance.completeUserTask('userTask_reviewDifference', { outcome: 'accept' })
  await instance.completeUserTask('userTask_approveChange', { outcome: 'approve' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_changeRejected' })
  expect(done.at(-1)).toBe('returned')
})

it('reminds every five days and goes on waiting', async () => {
  const instance = await propose()
  await instance.openUserTask('userTask_reviewDifference')

  await instance.passTime('P5D')
  await instance.passTime('P5D')

  expect(done.filter((step) => step === 'reminded')).toHaveLength(2)
  await instance.completeUserTask('userTask_reviewDifference', { outcome: 'reject' })
  expect(await instance.ended()).toEqual({ at: 'endEvent_changeRejected' })
})
