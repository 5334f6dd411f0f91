import { expect, it } from 'vitest'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('overdue-sweep')

it('sweeps within the hour and sends the alerts that are wanted', async () => {
  let alerts = 0
  engine.workers({
    'billing.mark-overdue': () => ({ overdueCount: 2, alertsWanted: true }),
    'billing.overdue-alerts': () => {
      alerts += 1
      return {}
    },
  })

  const instance = await engine.startByTime('PT1H')

  expect(await instance.ended()).toEqual({ at: 'endEvent_alertsSent' })
  expect(alerts).toBe(1)
})

it('ends without alerts where none are wanted', async () => {
  engine.workers({ 'billing.mark-overdue': () => ({ overdueCount: 0, alertsWanted: false }) })

  const instance = await engine.startByTime('PT1H')

  expect(await instance.ended()).toEqual({ at: 'endEvent_sweptSilently' })
})
