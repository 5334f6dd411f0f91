import type { OperationRequest, TargetInstance } from '@zippcrm/domain/operations/operation.ts'
import { isHindrance } from '@zippcrm/domain/operations/operation.ts'
import { planOperation } from '@zippcrm/domain/operations/plan.ts'
import { startOperation } from '@zippcrm/domain/operations/start-operation.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'
import { bpmnOf } from './model-builder.ts'
import { seedStaff } from './seed.ts'

type Request = Exclude<OperationRequest, { kind: 'migrate' }>

const processId = 'test-repair'
const shortId = 'test-repair-short'
let broken = true
const work = defineWorker({
  type: 'test.repair-work',
  input: z.object({ amount: z.number().optional() }),
  output: z.object({}),
  async handle() {
    if (broken) throw new Error('the template is missing')
    return {}
  },
})

describe('operations on instances', () => {
  const app = useEngineWorkers({ workers: [work] })
  const { companyId } = app.stack
  let userId: string

  beforeAll(async () => {
    userId = await seedStaff(app.db, companyId, { name: 'Omkar', roles: ['operations'] })
    const content = Buffer.from(
      bpmnOf({
        processId,
        steps: [
          { id: 'serviceTask_work', name: 'Work', job: 'test.repair-work' },
          { id: 'userTask_check', user: true, at: [{ id: 'event_withdrawn', message: 'test.withdrawn' }] },
          {
            id: 'subProcess_filing',
            steps: [{ id: 'userTask_file', user: true }],
          },
        ],
      }),
    )
    const short = bpmnOf({
      processId: shortId,
      steps: [{ id: 'serviceTask_work', name: 'Work', job: 'test.repair-work' }],
    })
    await app.engine().deploy([
      { name: `${processId}.bpmn`, content },
      { name: `${shortId}.bpmn`, content: Buffer.from(short) },
    ])
  })

  async function startAt(elementId: string, variables = {}): Promise<TargetInstance> {
    const { businessKey } = await app.start(processId, variables)
    const row = await app.instanceOf(businessKey)
    await eventually(`a token on ${elementId}`, async () => (await tokens(row.key)).includes(elementId))
    return {
      engineId: row.engine_id,
      key: row.key,
      processId,
      version: row.version,
      definitionKey: String(row.definition_key),
      state: 'active',
    }
  }
  const tokens = (key: string): Promise<string[]> =>
    app.asSystem((trx) =>
      trx('element_instance')
        .where({ process_instance_key: key, state: 'active' })
        .orderBy('key')
        .pluck('element_id'),
    )
  const incidentOf = (key: string) =>
    eventually('the incident', () =>
      app.asSystem((trx) => trx('incident').where({ process_instance_key: key, state: 'open' }).first()),
    )
  const begin = (request: Request, instances: TargetInstance[]) =>
    app.asStaff(
      userId,
      async (trx) =>
        startOperation(
          {
            companyId,
            userId,
            request,
            reason: 'Repaired after the call with the client',
            planned: await planOperation(request, instances, trx),
          },
          trx,
        ),
      { scopes: { processes: 'company' } },
    )
  /** The items of an operation once it has ended. */
  async function ended(id: string) {
    await eventually('the operation to end', () =>
      app.asSystem((trx) => trx('process_operation').where({ id }).whereNotNull('ended_at').first()),
    )
    return app.asSystem((trx) =>
      trx('process_operation_item')
        .where({ operation_id: id })
        .orderBy('item')
        .select('state', 'error', 'before', 'after'),
    )
  }
  const run = async (request: Request, ...instances: TargetInstance[]) =>
    ended(await begin(request, instances))

  it('ENG-23 retries many after a repair; an instance is done when it has moved on, and each is audited with before and after', async () => {
    broken = true
    const instances = await Promise.all([1, 2, 3].map(() => startAt('serviceTask_work')))
    for (const { key } of instances) await incidentOf(key)
    expect((await run({ kind: 'retry', retries: 1 }, instances[0]!))[0]).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('The step failed again: the template is missing'),
    })

    broken = false
    for (const { key } of instances) await incidentOf(key)
    const id = await begin({ kind: 'retry', retries: 1 }, instances)
    expect((await ended(id)).map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    for (const { key } of instances) expect(await tokens(key)).toContain('userTask_check')
    const audited = await app.asSystem((trx) =>
      trx('audit_log')
        .where({ entity_id: id })
        .orderBy('id')
        .select('action', 'on_behalf_of', 'reason', 'diff'),
    )
    expect(audited).toHaveLength(4)
    expect(audited[0]).toMatchObject({
      action: 'process-operation.retry',
      diff: [{ field: 'instances', new: 3 }],
    })
    expect(audited[1]).toMatchObject({
      action: 'process-instance.retry',
      on_behalf_of: userId,
      reason: 'Repaired after the call with the client',
      diff: [{ field: 'incident', old: expect.stringContaining('the template is missing'), new: null }],
    })
  })

  it('UI-38 two hundred fail on one worker: after the fix one is retried alone, one with its variable edited, one cancelled with a note, the rest at once; each act is audited', async () => {
    broken = true
    const ids: string[] = await app.asSystem(async (trx) => {
      const started = [await app.startIn(trx, shortId, { amount: 'twelve' })]
      while (started.length < 200) started.push(await app.startIn(trx, shortId))
      return started.map(({ id }) => id)
    })
    const failing = await eventually(
      'two hundred incidents',
      async () => {
        const { rows } = await app.asSystem((trx) =>
          trx.raw(
            `select i.engine_id as "engineId", i.key::text as key, i.process_id as "processId", i.version, i.definition_key::text as "definitionKey", i.state, x.fingerprint
               from process_instance i join incident x on x.engine_id = i.engine_id and x.process_instance_key = i.key and x.state = 'open'
              where i.subject_id = any(?) order by array_position(?::uuid[], i.subject_id)`,
            [ids, ids],
          ),
        )
        return rows.length === ids.length && (rows as (TargetInstance & { fingerprint: string })[])
      },
      { timeoutMs: 45_000, everyMs: 500 },
    )
    const [edited, alone, cancelled, ...rest] = failing
    const { fingerprint } = alone!
    expect(new Set(failing.map((each) => each.fingerprint))).toEqual(
      new Set([edited!.fingerprint, fingerprint]),
    )
    expect(failing.filter((each) => each.fingerprint === fingerprint)).toHaveLength(199)

    broken = false
    const retry = { kind: 'retry', retries: 1 } as const
    const acts = [
      await begin({ kind: 'set-variables', variables: { amount: 12 } }, [edited!]),
      await begin(retry, [alone!]),
      await begin({ kind: 'cancel' }, [cancelled!]),
      await begin({ ...retry, fingerprint }, rest),
    ]
    await ended(acts[0]!)
    acts.push(await begin(retry, [edited!]))
    const items = await Promise.all(acts.map(ended))
    expect(items.flat().map(({ state }) => state)).toEqual(items.flat().map(() => 'done'))
    expect(items[3]).toHaveLength(197)

    const states = await app.asSystem((trx) =>
      trx('process_instance').whereIn('subject_id', ids).groupBy('state').select('state').count('* as n'),
    )
    expect(Object.fromEntries(states.map(({ state, n }) => [state, Number(n)]))).toEqual({
      completed: 199,
      cancelled: 1,
    })
    const audited = await app.asSystem((trx) =>
      trx('audit_log')
        .whereIn('entity_id', acts)
        .where({ on_behalf_of: userId, reason: 'Repaired after the call with the client' })
        .groupBy('action')
        .select('action')
        .count('* as n'),
    )
    expect(Object.fromEntries(audited.map(({ action, n }) => [action, Number(n)]))).toEqual({
      'process-instance.set-variables': 1,
      'process-instance.retry': 199,
      'process-instance.cancel': 1,
    })
  }, 120_000)

  it('ENG-23 sets retries and a variable, then resolves the incident', async () => {
    broken = true
    const instance = await startAt('serviceTask_work', { amount: 1 })
    await incidentOf(instance.key)
    expect(await run({ kind: 'set-retries', retries: 2 }, instance)).toMatchObject([
      { state: 'done', before: { retries: 0 }, after: { retries: 2 } },
    ])
    expect(
      await run(
        { kind: 'set-variables', variables: { amount: 2, contactEmail: 'a@b.example.com' } },
        instance,
      ),
    ).toMatchObject([{ state: 'done', before: { amount: 1 }, after: { amount: 2, contactEmail: '***' } }])
    broken = false
    expect(await run({ kind: 'resolve-incident' }, instance)).toMatchObject([{ state: 'done' }])
    expect(await tokens(instance.key)).toContain('userTask_check')
  })

  it('ENG-23 moves a token into a sub-process and takes it away again', async () => {
    broken = false
    const instance = await startAt('userTask_check')
    const moved = await run(
      {
        kind: 'modify',
        activate: [],
        terminate: [],
        move: [{ from: 'userTask_check', to: 'userTask_file' }],
      },
      instance,
    )
    expect(moved).toMatchObject([
      {
        state: 'done',
        before: { tokens: ['userTask_check'] },
        after: { tokens: ['subProcess_filing', 'userTask_file'] },
      },
    ])
    const [{ key: scope }] = await app.asSystem((trx) =>
      trx('element_instance')
        .where({ process_instance_key: instance.key, element_id: 'subProcess_filing', state: 'active' })
        .select(trx.raw('key::text as key')),
    )
    const added = await run(
      {
        kind: 'modify',
        activate: [{ elementId: 'userTask_file', ancestorKey: scope }],
        terminate: [],
        move: [],
      },
      instance,
    )
    expect(added[0]!.after).toEqual({ tokens: ['subProcess_filing', 'userTask_file', 'userTask_file'] })
    await run(
      { kind: 'modify', activate: [], terminate: [{ elementId: 'userTask_file' }], move: [] },
      instance,
    )
    await app.instanceOf(`test:${(await subjectOf(instance.key)).id}`, 'cancelled')
  })

  const subjectOf = async (key: string) => ({
    id: (await app.asSystem((trx) => trx('process_instance').where({ key }).first('subject_id'))).subject_id,
  })

  it('ENG-23 publishes a message to who waits for it, cancels, and says why it cannot', async () => {
    broken = false
    const [waiting, other] = [await startAt('userTask_check'), await startAt('userTask_check')]
    await eventually('the subscription', () =>
      app.asSystem((trx) => trx('message_subscription').where({ process_instance_key: waiting.key }).first()),
    )
    expect(
      await run({ kind: 'publish-message', name: 'test.withdrawn', variables: {} }, waiting),
    ).toMatchObject([{ state: 'done', after: { 'test.withdrawn': 'correlated' } }])
    expect(await run({ kind: 'cancel' }, other)).toMatchObject([
      { state: 'done', before: { state: 'active' }, after: { state: 'cancelled' } },
    ])
    // The recorder still believed that it ran; the engine knows better.
    expect(await run({ kind: 'cancel' }, waiting)).toMatchObject([
      { state: 'failed', error: 'The instance had completed before it could be cancelled.' },
    ])
    const planned = await app.asStaff(
      userId,
      (trx) =>
        planOperation(
          { kind: 'modify', activate: [{ elementId: 'userTask_nowhere' }], terminate: [], move: [] },
          [other],
          trx,
        ),
      { scopes: { processes: 'company' } },
    )
    expect(planned.filter(isHindrance)).toMatchObject([
      { problem: expect.stringContaining('userTask_nowhere') },
    ])
  })

  it('ENG-23 a refusal ends the step with the engine’s words and holds nothing back', async () => {
    broken = false
    const instance = await startAt('userTask_check')
    const [item] = await run(
      {
        kind: 'modify',
        activate: [{ elementId: 'userTask_file', ancestorKey: '1' }],
        terminate: [],
        move: [],
      },
      instance,
    )
    expect(item).toMatchObject({ state: 'failed', error: expect.stringContaining('INVALID_ARGUMENT') })
    const refused = await app.asSystem((trx) =>
      trx('engine_command').where({ state: 'refused', kind: 'modify_instance' }),
    )
    expect(refused).toEqual([])
  })
})
