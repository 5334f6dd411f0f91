import { afterAll, describe, expect, it } from 'vitest'
import { childProcess } from './child-process.ts'
import { eventually } from './eventually.ts'
import { childOptions, startMany, useDatabase } from './harness.ts'

describe('killed without warning', () => {
  const app = useDatabase()
  const { stack, asSystem } = app
  const child = childProcess('child.ts')
  const start = () => child.start({ ENGINE_OPTIONS: childOptions() })
  afterAll(child.kill)

  const publish = (count: number) => asSystem((trx) => startMany(stack.companyId, count, trx))
  const figuresOf = async (ids: string[]) => {
    const { rows } = await asSystem((trx) =>
      trx.raw(
        `with mine as (select key, state from process_instance where engine_id = ? and subject_id = any(?))
         select (select count(*)::int from mine) as instances,
                (select count(*)::int from mine where state = 'completed') as completed,
                (select count(*)::int from element_instance e join mine on mine.key = e.process_instance_key where e.state = 'completed') as elements,
                (select count(*)::int from sequence_flow_taken f join mine on mine.key = f.process_instance_key) as flows,
                (select count(*)::int from email where record_id = any(?)) as effects,
                (select count(*)::int from engine_command where subject = any(?) and state = 'sent') as sent`,
        [stack.engineId, ids, ids, ids.map((id) => `test:${id}`)],
      ),
    )
    return rows[0]
  }

  it('ENG-03 ENG-04 ENG-07 DEP-38 dispatcher, worker and recorder go on where they were: each command once, each effect once, every record', async () => {
    await start()
    const ids = await publish(80)
    await eventually('the middle of the work', async () => (await figuresOf(ids)).effects > 20, {
      timeoutMs: 30_000,
    })
    await child.kill()
    // Committed while nobody is there to send it.
    ids.push(...(await publish(10)))
    const before = await figuresOf(ids)
    expect(before.completed).toBeLessThan(ids.length)

    await start()
    // Jobs that the killed process held come again when their lock runs out.
    await app.moveTime(61_000)
    // An instance may be over before the dispatcher has marked its command as sent.
    const all = ({ completed, sent }: { completed: number; sent: number }) =>
      Math.min(completed, sent) === ids.length
    await eventually('all of it', async () => all(await figuresOf(ids)), { timeoutMs: 45_000, everyMs: 250 })
    expect(await figuresOf(ids)).toEqual({
      instances: ids.length,
      completed: ids.length,
      elements: 3 * ids.length,
      flows: 2 * ids.length,
      effects: ids.length,
      sent: ids.length,
    })
  }, 120_000)
})
