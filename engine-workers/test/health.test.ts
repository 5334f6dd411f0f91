import { mkdtempSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storageCheck } from '@zippcrm/domain/health/storage-check.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startEngineWorkers } from '../src/runtime/start.ts'
import { defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { engineOptions, useDatabase } from './harness.ts'
import { doorTo } from './proxy.ts'

const work = defineWorker({
  type: 'test.work',
  input: z.object({}),
  output: z.object({}),
  handle: async () => ({}),
})

describe('health of the engine side', () => {
  const app = useDatabase()
  const { stack, asSystem } = app
  const identityPort = stack.ports + 6
  const documents = mkdtempSync(join(tmpdir(), 'zippcrm-health-'))
  const options = engineOptions({ workers: [work] })
  let running: ReturnType<typeof startEngineWorkers>
  let identity: Server
  let doors: Record<'database' | 'engine' | 'redis', Awaited<ReturnType<typeof doorTo>>>

  beforeAll(async () => {
    doors = {
      database: await doorTo(stack.engineUrl, stack.ports + 8),
      engine: await doorTo(stack.gatewayAddress, stack.ports + 10),
      redis: await doorTo(stack.redisUrl, stack.ports + 12),
    }
    identity = createServer((_request, response) => response.end('{}'))
    running = startEngineWorkers({
      ...options,
      databaseUrl: doors.database.url,
      engineAddress: doors.engine.url,
      redisUrl: doors.redis.url,
      checks: {
        keycloak: () => fetch(`http://127.0.0.1:${identityPort}/realms/staff`),
        storage: storageCheck(documents),
      },
    })
  })
  afterAll(async () => {
    await running.close()
    await Promise.all(Object.values(doors).map((door) => door.shut()))
    identity.close()
    identity.closeAllConnections()
    await rm(documents, { recursive: true, force: true })
  })

  const get = (path: string) => fetch(`http://127.0.0.1:${options.healthPort}${path}`)
  const missing = async () => {
    const { dependencies } = (await (await get('/health/ready')).json()) as {
      dependencies: Record<string, { ok: boolean }>
    }
    return Object.keys(dependencies)
      .filter((name) => !dependencies[name]!.ok)
      .sort()
  }
  const misses = (...names: string[]) =>
    eventually(
      `readiness to miss ${names.join(', ') || 'nothing'}`,
      async () => String(await missing()) === String(names),
      {
        timeoutMs: 30_000,
        everyMs: 100,
      },
    )

  it('ENG-30 DEP-36 starts before any of its dependencies and names those that are missing', async () => {
    expect((await get('/health/live')).status).toBe(200)
    await misses('database', 'engine', 'keycloak', 'redis', 'workers')
    expect((await get('/health/ready')).status).toBe(503)
    await new Promise<void>((resolve) => identity.listen(identityPort, '127.0.0.1', resolve))
    await doors.redis.open()
    await misses('database', 'engine', 'workers')
    await doors.database.open()
    await misses('engine', 'workers')
    await doors.engine.open()
    await misses()
    expect((await get('/health/ready')).status).toBe(200)
  }, 90_000)

  it('ENG-30 DEP-36 OPS-38 names each dependency that goes away later, lives meanwhile, and works on by itself when it is back', async () => {
    const parts = {
      ...doors,
      keycloak: {
        shut: () => new Promise((resolve) => identity.close(resolve).closeAllConnections()),
        open: () => new Promise<void>((resolve) => identity.listen(identityPort, '127.0.0.1', resolve)),
      },
      storage: {
        shut: () => rm(documents, { recursive: true }),
        open: () => mkdir(documents),
      },
    }
    for (const [name, part] of Object.entries(parts)) {
      await part.shut()
      await misses(name)
      expect([(await get('/health/ready')).status, (await get('/health/live')).status]).toEqual([503, 200])
      await part.open()
      await misses()
    }
    const id = newId()
    await asSystem((trx) =>
      outbox.publish(
        {
          companyId: stack.companyId,
          subject: `test:${id}`,
          name: 'test.work-started',
          correlationKey: id,
          starts: true,
          variables: { companyId: stack.companyId, businessKey: `test:${id}`, runId: id },
        },
        trx,
      ),
    )
    await eventually(
      'an instance after all of it',
      () => asSystem((trx) => trx('process_instance').where({ subject_id: id, state: 'completed' }).first()),
      { timeoutMs: 40_000 },
    )
  }, 120_000)

  it('ENG-32 gives figures of jobs, outbox, inbox, recorder and queues to Prometheus', async () => {
    const response = await get('/metrics')
    expect(response.headers.get('content-type')).toMatch(/text\/plain/)
    const text = await response.text()
    for (const line of [
      /^zippcrm_jobs_activated_total\{type="test.work"\} \d+/m,
      /^zippcrm_jobs_ended_total\{type="test.work",outcome="completed"\} \d+/m,
      /^zippcrm_job_duration_seconds_bucket\{le="0.1",type="test.work"\} \d+/m,
      /^zippcrm_recorder_lag_seconds\{partition="1"\} [\d.]+/m,
      /^zippcrm_recorder_records_total\{partition="1"\} \d+/m,
      /^zippcrm_outbox_commands\{state="pending"\} \d+/m,
      /^zippcrm_outbox_commands\{state="refused"\} \d+/m,
      /^zippcrm_inbox_tasks \d+/m,
      /^zippcrm_effects\{state="failed"\} \d+/m,
      /^zippcrm_incidents_open \d+/m,
    ])
      expect(text).toMatch(line)
  })
})
