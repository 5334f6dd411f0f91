import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'

const reminded: { businessKey: string; on: string }[] = []
const remind = defineWorker({
  type: 'test.remind',
  input: z.object({ businessKey: z.string() }),
  output: z.object({}),
  async handle({ businessKey }, { clock }) {
    reminded.push({ businessKey, on: clock.today() })
    return {}
  },
})

describe('business time', () => {
  const app = useEngineWorkers({ workers: [remind] })

  it('ENG-28 moves the engine and the product on together, and a timer of three days fires within seconds', async () => {
    const { businessKey } = await app.start('test-timer')
    const { key } = await app.instanceOf(businessKey)
    await eventually('the timer', () =>
      app.asSystem((trx) =>
        trx('engine_timer').where({ process_instance_key: key, state: 'created' }).first(),
      ),
    )
    const { rows } = await app.db.raw(`select app_now() + interval '3 days 1 minute' as at`)
    const expected: Date = rows[0].at
    await app.moveTime(3 * 86_400_000 + 60_000)
    const began = performance.now()
    await app.instanceOf(businessKey, 'completed')
    expect(performance.now() - began).toBeLessThan(10_000)
    const inIndia = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })
    const [own] = reminded.filter((each) => each.businessKey === businessKey)
    expect([inIndia.format(expected), inIndia.format(new Date(expected.getTime() + 60_000))]).toContain(
      own!.on,
    )
    const instance = await app.instanceOf(businessKey)
    expect(instance.ended_at.getTime() - instance.started_at.getTime()).toBeGreaterThan(3 * 86_400_000)
  })

  it('ENG-28 business time never goes back', async () => {
    await expect(
      app.asSystem((trx) => trx('engine_clock').update({ offset_ms: trx.raw('offset_ms - 1') })),
    ).rejects.toThrow('CLOCK_BACKWARD')
  })
})
