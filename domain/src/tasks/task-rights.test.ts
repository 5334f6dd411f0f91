import { describe, expect, it } from 'vitest'
import { assertMayHandOver, isHeldBy } from './task-rights.ts'

const arjuns = { assigneeId: 'arjun', assigneeName: 'Arjun Nair' }
const person = (id: string, more: object = {}) => ({
  id,
  standsInFor: [] as string[],
  mayManage: false,
  ...more,
})
const refusal = (run: () => void) => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'allowed'
}

describe('who may give back or hand on a claimed task', () => {
  it.each([
    ['who has it', person('arjun'), undefined, 'allowed'],
    ['a colleague of the same group', person('asha'), 'I want it', 'NOT_ASSIGNEE'],
    ['who stands in for them', person('asha', { standsInFor: ['arjun'] }), undefined, 'allowed'],
    ['a manager who says why', person('meera', { mayManage: true }), 'He is ill', 'allowed'],
    ['a manager without a reason', person('meera', { mayManage: true }), ' ', 'REASON_REQUIRED'],
  ])('%s', (_who, handler, reason, expected) => {
    expect(refusal(() => assertMayHandOver(arjuns, handler, reason))).toBe(expected)
  })

  it('leaves a task that nobody has to everybody who may take it', () => {
    expect(
      refusal(() => assertMayHandOver({ assigneeId: null, assigneeName: null }, person('asha'), undefined)),
    ).toBe('allowed')
    expect(isHeldBy(null, person('asha'))).toBe(false)
  })
})
