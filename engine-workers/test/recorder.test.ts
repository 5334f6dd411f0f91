import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'

const work = defineWorker({
  type: 'test.work',
  input: z.object({}),
  output: z.object({}),
  handle: async () => ({}),
})

describe('the recorder', () => {
  const app = useEngineWorkers({ workers: [work] })
  const { stack } = app

  /** A record as the exporter sends it: of an engine of the test's own, so that it meets none of the broker's. */
  const variable = (position: number, value: string, overrides: Record<string, unknown> = {}) => ({
    partitionId: 1,
    position,
    key: 2251799813690000 + position,
    timestamp: 1_795_000_000_000 + position,
    valueType: 'VARIABLE',
    recordType: 'EVENT',
    intent: 'CREATED',
    value: {
      name: 'note',
      value,
      scopeKey: 2251799813680001,
      processInstanceKey: 2251799813680001,
      processDefinitionKey: 1,
      bpmnProcessId: 'test-work',
    },
    ...overrides,
  })

  const bulk = (engineId: string, lines: (object | string)[]) =>
    lines
      .map((line) => {
        const action = JSON.stringify({
          index: { _index: `zippcrm-${engineId}_variable_8.5.8_2026-11-21`, _id: '1-1' },
        })
        return `${action}\n${typeof line === 'string' ? line : JSON.stringify(line)}\n`
      })
      .join('')

  const send = (body: string, secret = stack.recorderSecret) =>
    fetch(`http://127.0.0.1:${stack.recorderPort}/_bulk`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-ndjson',
        authorization: `Basic ${Buffer.from(`recorder:${secret}`).toString('base64')}`,
      },
      body,
    })

  const adopted = async () => {
    const id = randomUUID()
    await app.asSystem((trx) => trx('engine').insert({ id }))
    return id
  }
  const stored = (engineId: string) =>
    app.asSystem((trx) => trx('engine_variable').where({ engine_id: engineId }).orderBy('key').pluck('value'))

  it('ENG-07 takes the same records again without storing them twice', async () => {
    const engineId = await adopted()
    const body = bulk(engineId, [variable(1, '"a"'), variable(2, '"b"')])
    expect((await send(body)).status).toBe(200)
    expect((await send(body)).status).toBe(200)
    expect((await send(bulk(engineId, [variable(2, '"b"'), variable(3, '"c"')]))).status).toBe(200)
    expect(await stored(engineId)).toEqual(['a', 'b', 'c'])
    const changes = await app.asSystem((trx) => trx('engine_variable_change').where({ engine_id: engineId }))
    expect(changes).toHaveLength(3)
  })

  it('ENG-07 sets a record aside that cannot be stored, and goes on with the others', async () => {
    const engineId = await adopted()
    const poison = variable(2, '"b"', { timestamp: 'not a time' })
    const unreadable = '{"partitionId":1,"position":3,"key":7,"value":{"a":1,"a":2'
    expect(
      (await send(bulk(engineId, [variable(1, '"a"'), poison, unreadable, variable(4, '"d"')]))).status,
    ).toBe(200)
    expect(await stored(engineId)).toEqual(['a', 'd'])
    const aside = await app.asSystem((trx) =>
      trx('record_quarantine').where({ engine_id: engineId }).orderBy('position').pluck('position'),
    )
    expect(aside).toEqual([2, 3])
    const position = await app.asSystem((trx) =>
      trx('recorder_position').where({ engine_id: engineId }).first('position'),
    )
    expect(position).toEqual({ position: 4 })
  })

  it('ENG-07 stores every value a variable can have, and keys beyond 2^53 to the last digit', async () => {
    const engineId = await adopted()
    const values = [
      'null',
      '9007199254740993',
      '"text with \\u0000 inside"',
      '"a backslash before \\\\u0000"',
      '"half a pair \\ud83d"',
      '{"nested":["\\u0000",1.50]}',
    ]
    const lines = values.map((value, index) => variable(index + 1, value))
    const far = JSON.stringify(variable(10, '"far"')).replace(/"key":\d+/, '"key":9007199254740995')
    expect((await send(bulk(engineId, [...lines, far]))).status).toBe(200)
    const quarantined = await app.asSystem((trx) => trx('record_quarantine').where({ engine_id: engineId }))
    expect(quarantined).toEqual([])
    const texts = await app.asSystem((trx) =>
      trx('engine_variable')
        .where({ engine_id: engineId })
        .orderBy('key')
        .select(trx.raw('key::text as key'), trx.raw('value::text as value')),
    )
    expect(texts.map(({ value }) => value)).toEqual([
      'null',
      '9007199254740993',
      '"text with  inside"',
      '"a backslash before \\\\u0000"',
      '"half a pair �"',
      '{"nested": ["", 1.50]}',
      '"far"',
    ])
    expect(texts.at(-1)!.key).toBe('9007199254740995')
  })

  it('ENG-07 keeps engines apart whose keys and positions are the same', async () => {
    const [one, two] = [await adopted(), await adopted()]
    await send(bulk(one, [variable(1, '"of one"')]))
    await send(bulk(two, [variable(1, '"of two"')]))
    expect([await stored(one), await stored(two)]).toEqual([['of one'], ['of two']])
  })

  it('ENG-07 refuses an engine it does not know, a wrong secret and an endless body', async () => {
    const unknown = await send(bulk(randomUUID(), [variable(1, '"a"')]))
    expect(unknown.status).toBe(503)
    expect(await unknown.json()).toMatchObject({ error: expect.stringContaining('ENGINE_UNKNOWN') })
    expect((await send(bulk(stack.engineId, []), 'wrong-secret')).status).toBe(401)
    expect((await send('x'.repeat(33 * 1024 * 1024))).status).toBe(413)
  })

  it('ENG-07 loses nothing when its connections to PostgreSQL are cut under load', async () => {
    const count = 40
    const started = []
    for (let index = 0; index < count; index += 1) {
      started.push(await app.start('test-work'))
      if (index % 15 === 7) {
        await app.db.raw(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where application_name in ('zippcrm-workers', 'zippcrm-wake') and datname = current_database()`,
        )
      }
    }
    const keys = started.map(({ businessKey }) => businessKey)
    await eventually(
      'all instances',
      async () => {
        const row = await app.asSystem((trx) =>
          trx('process_instance')
            .whereIn('business_key', keys)
            .where({ state: 'completed' })
            .count('* as n')
            .first(),
        )
        return Number(row?.n) === count
      },
      { timeoutMs: 40_000, everyMs: 250 },
    )
    const figures = await app.asSystem((trx) =>
      trx.raw(
        `with mine as (select engine_id, key from process_instance where business_key = any(?))
         select (select count(*)::int from mine) as instances,
                (select count(*)::int from element_instance e join mine on mine.key = e.process_instance_key where e.state = 'completed') as elements,
                (select count(*)::int from sequence_flow_taken f join mine on mine.key = f.process_instance_key) as flows,
                (select count(*)::int from engine_job j join mine on mine.key = j.process_instance_key where j.state = 'completed') as jobs,
                (select count(*)::int from incident i join mine on mine.key = i.process_instance_key) as incidents`,
        [keys],
      ),
    )
    // The model has three elements and two flows; what the engine did is exactly that, once for each instance.
    expect(figures.rows[0]).toEqual({
      instances: count,
      elements: 3 * count,
      flows: 2 * count,
      jobs: count,
      incidents: 0,
    })
  }, 60_000)
})
