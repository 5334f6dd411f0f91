import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startEngineWorkers } from '../src/runtime/start.ts'
import { defer, defineEffect, defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { engineOptions, startMany, useDatabase } from './harness.ts'
import { doorTo } from './proxy.ts'

const row = (companyId: string, recordId: string, what: string) => ({
  id: newId(),
  company_id: companyId,
  dedupe_key: `${what}:${recordId}:${newId()}`,
  template: what,
  recipients: ['asha@client.example.com'],
  subject: what,
  html: '',
  body_text: '',
  record_id: recordId,
  state: 'cancelled',
})

/** Leaves a row in the job's own transaction, and an effect that the process waits for. */
const work = defineWorker({
  type: 'test.work',
  input: z.object({ runId: z.uuid() }),
  output: z.object({}),
  async handle({ runId }, { trx, companyId }) {
    await trx('email').insert(row(companyId, runId, 'test-step'))
    return defer({ kind: 'test-stamp', naturalKey: `test-stamp:${runId}`, payload: { runId } })
  },
})

/** Like every effect it is at least once: its natural key makes the second time nothing. */
const stamp = defineEffect({
  kind: 'test-stamp',
  payload: z.object({ runId: z.uuid() }),
  async run({ runId }, { companyId, inCompany }) {
    await inCompany((trx) =>
      trx('email')
        .insert({ ...row(companyId, runId, 'test-effect'), dedupe_key: `test-effect:${runId}` })
        .onConflict(['company_id', 'dedupe_key'])
        .ignore(),
    )
    return {}
  },
})

describe('a dependency goes away under load', () => {
  const app = useDatabase()
  const { stack, asSystem } = app
  let running: ReturnType<typeof startEngineWorkers>
  let doors: Record<'database' | 'engine' | 'redis', Awaited<ReturnType<typeof doorTo>>>

  beforeAll(async () => {
    doors = {
      database: await doorTo(stack.engineUrl, stack.ports + 8),
      engine: await doorTo(stack.gatewayAddress, stack.ports + 10),
      redis: await doorTo(stack.redisUrl, stack.ports + 12),
    }
    await Promise.all(Object.values(doors).map((door) => door.open()))
    running = startEngineWorkers({
      ...engineOptions({ workers: [work], effects: [stamp] }),
      databaseUrl: doors.database.url,
      engineAddress: doors.engine.url,
      redisUrl: doors.redis.url,
    })
    await running.started
  })
  afterAll(async () => {
    await running.close()
    await Promise.all(Object.values(doors).map((door) => door.shut()))
  })

  const publish = (count: number) => asSystem((trx) => startMany(stack.companyId, count, trx))
  const count = async (ids: string[]) => {
    const { rows } = await asSystem((trx) =>
      trx.raw(
        `with mine as (select key, state from process_instance where engine_id = ? and subject_id = any(?))
         select (select count(*)::int from mine) as instances,
                (select count(*)::int from mine where state = 'completed') as completed,
                (select count(*)::int from sequence_flow_taken f join mine on mine.key = f.process_instance_key) as flows,
                (select count(*)::int from incident x join mine on mine.key = x.process_instance_key) as incidents,
                (select count(*)::int from email where record_id = any(?) and template = 'test-step') as steps,
                (select count(*)::int from email where record_id = any(?) and template = 'test-effect') as effects`,
        [stack.engineId, ids, ids, ids],
      ),
    )
    return rows[0]
  }

  it('DEP-37 PostgreSQL, Redis and the engine go away and come back under load: nothing is lost, nothing done twice', async () => {
    const ids: string[] = []
    for (const name of ['database', 'redis', 'engine'] as const) {
      ids.push(...(await publish(25)))
      const begun = (await count(ids)).steps
      await eventually('the middle of the work', async () => (await count(ids)).steps > begun)
      await doors[name].shut()
      // Written while it is away: by the API, whose way to the database is its own.
      ids.push(...(await publish(5)))
      await doors[name].open()
    }
    // Jobs whose answer was lost on the way come again when their lock runs out.
    await app.moveTime(61_000)
    await eventually('all of it', async () => (await count(ids)).completed === ids.length, {
      timeoutMs: 90_000,
      everyMs: 250,
    })
    const n = ids.length
    expect(await count(ids)).toEqual({
      instances: n,
      completed: n,
      flows: 2 * n,
      incidents: 0,
      steps: n,
      effects: n,
    })
  }, 180_000)
})
