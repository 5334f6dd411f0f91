import { expect, it } from 'vitest'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('expiry-sweep')

it('sweeps within the hour', async () => {
  let sweeps = 0
  engine.workers({
    'prj.expiry-alerts': () => {
      sweeps += 1
      return { alertCount: 3 }
    },
  })

  const instance = await engine.startByTime('PT1H')

  expect(await instance.ended()).toEqual({ at: 'endEvent_alertsSent' })
  expect(sweeps).toBe(1)
})
