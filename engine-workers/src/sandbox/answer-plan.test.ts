import { expect, it } from 'vitest'
import { answerPlan } from './answer-plan.ts'

const refused = { error: 'INVOICE_INCOMPLETE' }
const done = { output: {} }

it('gives planned answers in order and stays with the last one', () => {
  const plan = answerPlan({ serviceTask_validate: [refused, done] })

  expect([1, 2, 3].map(() => plan.next('serviceTask_validate'))).toEqual([refused, done, done])
  expect(plan.next('serviceTask_issue')).toBeUndefined()
})

it('records what was answered where somebody chose, so that a later run answers the same', () => {
  const plan = answerPlan({})
  plan.given('serviceTask_issue', done)
  plan.set('serviceTask_validate', refused)
  plan.given('serviceTask_validate', refused)
  plan.set('serviceTask_validate', null)
  plan.given('serviceTask_validate', done)

  expect(plan.upcoming()).toEqual({})
  expect(plan.recorded()).toEqual({ serviceTask_validate: [refused, done] })
})
