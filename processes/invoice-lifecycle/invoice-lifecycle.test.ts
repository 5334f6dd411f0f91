import { beforeEach, expect, it } from 'vitest'
import { throwBpmnError } from '../testing/stubs.ts'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('invoice-lifecycle')
let done: string[]

const step = (what: string) => () => {
  done.push(what)
  return {}
}
/** Fails the first time with a declared refusal, then does the step. */
const refusedOnce = (code: string, what: string) => () => {
  const tried = done.includes(code)
  done.push(tried ? what : code)
  return tried ? {} : throwBpmnError(code)
}

const draft = () => engine.start({ invoiceId: crypto.randomUUID() })

async function sent() {
  const instance = await draft()
  await instance.completeUserTask('userTask_reviewDraftInvoice', { outcome: 'issue' })
  await instance.waitsAt('receiveTask_awaitPayment')
  return instance
}

beforeEach(() => {
  done = []
  engine.workers({
    'invoice.notify-created': step('told'),
    'invoice.nudge-draft': step('nudged'),
    'invoice.discard': step('discarded'),
    'invoice.validate': step('validated'),
    'invoice.issue': step('issued'),
    'invoice.render-pdf': step('rendered'),
    'invoice.deliver': step('delivered'),
    'invoice.apply-due-date': step('re-dated'),
    'invoice.apply-settlement': step('settled'),
    'invoice.send-receipt': step('receipt'),
  })
})

it('issues, renders and delivers in one sequence and ends when the invoice is settled', async () => {
  const instance = await sent()

  await instance.publish('invoice.settled')

  expect(await instance.ended()).toEqual({ at: 'endEvent_invoicePaid' })
  expect(done).toEqual(['told', 'validated', 'issued', 'rendered', 'delivered', 'settled', 'receipt'])
})

it('discards a draft without ever issuing it', async () => {
  const instance = await draft()

  await instance.completeUserTask('userTask_reviewDraftInvoice', { outcome: 'discard' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_draftDiscarded' })
  expect(done).toEqual(['told', 'discarded'])
})

it('nudges finance after three days and keeps the draft open', async () => {
  const instance = await draft()

  await instance.passTime('P3D')
  await instance.passed('endEvent_financeNudged')

  await instance.openUserTask('userTask_reviewDraftInvoice')
  expect(done).toEqual(['told', 'nudged'])
})

it('leads an incomplete invoice back to its review before a number is taken', async () => {
  engine.workers({ 'invoice.validate': refusedOnce('INVOICE_INCOMPLETE', 'validated') })
  const instance = await draft()

  await instance.completeUserTask('userTask_reviewDraftInvoice', { outcome: 'issue' })
  await instance.completeUserTask('userTask_reviewDraftInvoice', { outcome: 'issue' })
  await instance.waitsAt('receiveTask_awaitPayment')

  expect(done).toEqual(['told', 'INVOICE_INCOMPLETE', 'validated', 'issued', 'rendered', 'delivered'])
})

it('issues once when rendering has failed, and renders again after operations have looked', async () => {
  engine.workers({ 'invoice.render-pdf': refusedOnce('RENDER_FAILED', 'rendered') })
  const instance = await draft()

  await instance.completeUserTask('userTask_reviewDraftInvoice', { outcome: 'issue' })
  await instance.completeUserTask('userTask_fixUndeliverableInvoice', { outcome: 'retry' })
  await instance.waitsAt('receiveTask_awaitPayment')

  expect(done).toEqual(['told', 'validated', 'issued', 'RENDER_FAILED', 'rendered', 'delivered'])
})

it('delivers again when operations have corrected an undeliverable address', async () => {
  engine.workers({ 'invoice.deliver': refusedOnce('EMAIL_UNDELIVERABLE', 'delivered') })
  const instance = await draft()

  await instance.completeUserTask('userTask_reviewDraftInvoice', { outcome: 'issue' })
  await instance.completeUserTask('userTask_fixUndeliverableInvoice', { outcome: 'retry' })
  await instance.waitsAt('receiveTask_awaitPayment')

  expect(done.filter((what) => what === 'issued')).toHaveLength(1)
  expect(done.at(-1)).toBe('delivered')
})

it('opens a follow-up when the invoice is overdue and goes on waiting for the payment', async () => {
  const instance = await sent()

  await instance.publish('invoice.marked-overdue')
  await instance.completeUserTask('userTask_followUpOverdueInvoice', { outcome: 'promised' })
  await instance.passed('endEvent_clientChased')
  await instance.publish('invoice.settled')

  expect(await instance.ended()).toEqual({ at: 'endEvent_invoicePaid' })
})

it('withdraws an open follow-up when the payment arrives', async () => {
  const instance = await sent()

  await instance.publish('invoice.marked-overdue')
  await instance.openUserTask('userTask_followUpOverdueInvoice')
  await instance.publish('invoice.settled')

  expect(await instance.ended()).toEqual({ at: 'endEvent_invoicePaid' })
})

it('applies a new due date, and follows up again when that passes too', async () => {
  const instance = await sent()

  await instance.publish('invoice.marked-overdue')
  await instance.openUserTask('userTask_followUpOverdueInvoice')
  await instance.publish('invoice.due-date-changed')
  await instance.passed('serviceTask_applyDueDate')
  await instance.publish('invoice.marked-overdue')
  await instance.completeUserTask('userTask_followUpOverdueInvoice', { outcome: 'reminded' })

  expect(done.at(-1)).toBe('re-dated')
})

it('ends when credit notes have cancelled the invoice', async () => {
  const instance = await sent()

  await instance.publish('invoice.cancelled')

  expect(await instance.ended()).toEqual({ at: 'endEvent_invoiceCancelled' })
  expect(done).not.toContain('receipt')
})
