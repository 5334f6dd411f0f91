import { engineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import { moveTime } from '@zippcrm/domain/clock/move-clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import {
  type KillableServers,
  openKillableServers,
  type ServerName,
} from '../../launcher/src/killable-servers.mjs'
import { migrate } from '../../migrations/src/migrate.ts'
import { startEngineWorkers } from '../src/runtime/start.ts'
import { defer, defineEffect, defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { engineOptions, startMany } from './harness.ts'
import { portsFrom } from './ports.ts'
import { seedCompany } from './seed.ts'

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

describe('a server is killed under load', () => {
  const { ports } = inject('engineStack')
  let servers: KillableServers
  let running: ReturnType<typeof startEngineWorkers>
  let db: Database
  let companyId: string

  beforeAll(async () => {
    servers = await openKillableServers(
      await portsFrom(ports + 4, [
        'postgresql',
        'redis',
        'recorder',
        'zeebe',
        'zeebeCommand',
        'zeebeInternal',
        'zeebeMonitoring',
      ]),
    )
    const { databases, redisUrl, gatewayAddress, engineId, recorder } = servers
    await migrate(databases.owner)
    db = connect(databases.engine, { max: 4, name: 'faults' })
    companyId = await seedCompany(db)
    running = startEngineWorkers({
      ...engineOptions({ workers: [work], effects: [stamp] }),
      databaseUrl: databases.engine,
      engineAddress: gatewayAddress,
      redisUrl,
      engineId,
      recorder,
    })
    await running.started
  })
  afterAll(async () => {
    await running?.close()
    await db?.destroy()
    await servers?.close()
  })

  const asSystem = <T>(work: (trx: Trx) => Promise<T>) => inSession(db, { role: 'zipp_system' }, work)
  const publish = (count: number) => asSystem((trx) => startMany(companyId, count, trx))
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
        [servers.engineId, ids, ids, ids],
      ),
    )
    return rows[0]
  }

  it.each<ServerName>(['redis', 'postgresql', 'zeebe'])(
    'DEP-37 %s is killed and comes back: nothing is lost, nothing done twice',
    async (name) => {
      const ids = await publish(40)
      await eventually('the middle of the work', async () => (await count(ids)).steps > 0)
      await servers.kill(name)
      // Written while it is away, by those who can still write.
      if (name !== 'postgresql') ids.push(...(await publish(10)))
      await servers.start(name)
      // Jobs whose answer was lost on the way come again when their lock runs out.
      const clock = engineClock(servers.monitoringUrl)
      await eventually('a clock that answers', () => moveTime(61_000, clock, asSystem).then(() => true))
      await eventually('all of it', async () => (await count(ids)).completed === ids.length, {
        timeoutMs: 60_000,
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
    },
    180_000,
  )
})
