import { describe, expect, it } from 'vitest'
import { urgencyOf } from './urgency.ts'

const now = new Date('2026-11-20T06:00:00Z') // Friday 11:30 in Kolkata
const because = (task: object) =>
  urgencyOf({ dueAt: null, clientWaitsSince: null, priority: 50, ...task }, now, 'Asia/Kolkata')
const at = (iso: string) => new Date(iso)

describe('why a task is on top', () => {
  it.each([
    ['Overdue since 10:30', { dueAt: at('2026-11-20T05:00:00Z') }],
    ['Overdue since yesterday', { dueAt: at('2026-11-19T13:00:00Z') }],
    ['Overdue since Tuesday', { dueAt: at('2026-11-17T13:00:00Z') }],
    ['Overdue since 2 Nov', { dueAt: at('2026-11-02T13:00:00Z') }],
    ['Overdue since 30 Dec 2025', { dueAt: at('2025-12-30T10:00:00Z') }],
    ['Due in 25 min', { dueAt: at('2026-11-20T06:25:00Z') }],
    ['Due in 2 h', { dueAt: at('2026-11-20T08:10:00Z') }],
    [
      'Client waits 4 days',
      { clientWaitsSince: at('2026-11-16T05:00:00Z'), dueAt: at('2026-11-24T05:00:00Z') },
    ],
    ['Client waits 1 day', { clientWaitsSince: at('2026-11-19T05:00:00Z') }],
    ['High priority', { priority: 80 }],
    [null, { dueAt: at('2026-11-24T05:00:00Z'), clientWaitsSince: at('2026-11-20T05:00:00Z') }],
  ])('%s', (expected, task) => {
    expect(because(task)).toBe(expected)
  })

  it('says late before it says that a client waits', () => {
    expect(because({ dueAt: at('2026-11-20T05:00:00Z'), clientWaitsSince: at('2026-11-10T05:00:00Z') })).toBe(
      'Overdue since 10:30',
    )
  })
})
