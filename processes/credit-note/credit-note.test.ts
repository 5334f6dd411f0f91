import { beforeEach, expect, it } from 'vitest'
import { throwBpmnError } from '../testing/stubs.ts'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('credit-note')
const request = () => engine.start({ creditNoteId: crypto.randomUUID(), invoiceId: crypto.randomUUID() })
let done: string[]

beforeEach(() => {
  done = []
  const step = (what: string) => () => {
    done.push(what)
    return {}
  }
  engine.workers({
    'credit-note.check': () => ({ approvalNeeded: false }),
    'credit-note.issue': step('issued'),
    'credit-note.reject': step('rejected'),
    'credit-note.render-pdf': step('rendered'),
    'credit-note.adjust-balance': step('booked'),
    'credit-note.notify': step('sent'),
  })
})

it('issues, renders, books and sends without asking where no approval is needed', async () => {
  const instance = await request()

  expect(await instance.ended()).toEqual({ at: 'endEvent_creditNoteIssued' })
  expect(done).toEqual(['issued', 'rendered', 'booked', 'sent'])
})

it('waits for a second person above the limit', async () => {
  engine.workers({ 'credit-note.check': () => ({ approvalNeeded: true }) })
  const instance = await request()

  await instance.openUserTask('userTask_approveCreditNote')
  expect(done).toEqual([])
  await instance.completeUserTask('userTask_approveCreditNote', { outcome: 'approve' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_creditNoteIssued' })
})

it('takes no number when the second person refuses', async () => {
  engine.workers({ 'credit-note.check': () => ({ approvalNeeded: true }) })
  const instance = await request()

  await instance.completeUserTask('userTask_approveCreditNote', { outcome: 'reject' })

  expect(await instance.ended()).toEqual({ at: 'endEvent_creditNoteRefused' })
  expect(done).toEqual(['rejected'])
})

it.each(['CREDIT_EXCEEDS_INVOICE', 'INVOICE_NOT_ISSUED'])('refuses the credit note on %s', async (code) => {
  engine.workers({ 'credit-note.check': () => throwBpmnError(code) })
  const instance = await request()

  expect(await instance.ended()).toEqual({ at: 'endEvent_creditNoteRefused' })
  expect(done).toEqual(['rejected'])
})
