import { beforeEach, expect, it } from 'vitest'
import { throwBpmnError } from '../testing/stubs.ts'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('milestone-billing')
const milestone = () => engine.start({ runId: crypto.randomUUID(), milestoneId: crypto.randomUUID() })
let invoiceId: string

beforeEach(() => {
  invoiceId = crypto.randomUUID()
  engine.workers({
    'billing.draft-invoice': () => ({ invoiceId }),
    'billing.close-milestone': () => ({}),
    'billing.reopen-milestone': () => ({}),
  })
})

it('closes the milestone when its invoice is paid', async () => {
  const instance = await milestone()

  await instance.publish('invoice.closed', { invoicePaid: true }, invoiceId)

  expect(await instance.ended()).toEqual({ at: 'endEvent_milestoneClosed' })
})

it('frees the milestone for another invoice when its invoice is gone unpaid', async () => {
  const instance = await milestone()

  await instance.publish('invoice.closed', { invoicePaid: false }, invoiceId)

  expect(await instance.ended()).toEqual({ at: 'endEvent_milestoneReopened' })
})

it('asks finance for the billing data it lacks and drafts again', async () => {
  let tries = 0
  engine.workers({
    'billing.draft-invoice': () => {
      tries += 1
      return tries === 1 ? throwBpmnError('BILLING_PROFILE_INCOMPLETE') : { invoiceId }
    },
  })
  const instance = await milestone()

  await instance.completeUserTask('userTask_completeBillingData')
  await instance.waitsAt('event_invoiceClosed')

  expect(tries).toBe(2)
})
