import { randomInt } from 'node:crypto'
import { newId } from '@zippcrm/domain/ids.ts'
import { processFiles } from '@zippcrm/processes/files.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

const processId = `upload-review-${randomInt(10 ** 9)}`
const shipped = processFiles()
  .find(({ name }) => name === 'upload-review.bpmn')!
  .content.toString('utf8')
const renamed = shipped.replaceAll('userTask_reviewUpload', 'userTask_reviewFile')
const engineId = newId()
const first = 9_100_000_000_000_000n + BigInt(randomInt(2 ** 40)) * 1000n
const key = (offset: number) => String(first + BigInt(offset))
const atReview = key(10)
const onGateway = key(20)
const manyId = `${processId}-many`
const many = Array.from({ length: 51 }, (_, index) => key(100 + index * 2))

let api: TestApi
let make: People
let operations: Member
let companyId: string
let manager: Member
let admin: Member

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  operations = await make.member({ companyId, roles: ['operations'] })
  manager = await make.member({ companyId, roles: ['manager'] })
  admin = await make.member({ companyId, roles: ['admin'] })
  const at = new Date()
  await make.system(companyId, async (trx) => {
    const definition = {
      engine_id: engineId,
      process_id: processId,
      resource_name: 'x.bpmn',
      deployed_at: at,
    }
    await trx('process_definition').insert([
      { ...definition, key: key(1), version: 1, xml: shipped },
      { ...definition, key: key(2), version: 2, xml: renamed },
    ])
    const started = { engine_id: engineId, started_at: at }
    const rest = async (instance: string, element: string, type: string, from = processId) => {
      const of = { process_id: from, version: 1, definition_key: key(1), company_id: companyId }
      await trx('process_instance').insert({ ...started, ...of, key: instance })
      await trx('element_instance').insert({
        ...started,
        key: String(BigInt(instance) + 1n),
        process_instance_key: instance,
        element_id: element,
        element_type: type,
      })
    }
    await rest(atReview, 'userTask_reviewUpload', 'USER_TASK')
    await rest(onGateway, 'endEvent_uploadRejected', 'END_EVENT')
    await trx('process_definition').insert([
      { ...definition, key: key(3), process_id: manyId, version: 1, xml: shipped },
      { ...definition, key: key(4), process_id: manyId, version: 2, xml: renamed },
    ])
    for (const instance of many) await rest(instance, 'userTask_reviewUpload', 'USER_TASK', manyId)
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const post = (path: string, body: object, member = operations) => api.as(member.token)('post', path, body)
const versions = { processId, fromVersion: 1, toVersion: 2 }

describe('process migrations', () => {
  it('ENG-20 proposes where elements go and judges each instance before anything is sent', async () => {
    const { body } = await post('/process-migrations/plan', versions)
    expect(body.elements).toContainEqual({
      from: 'userTask_reviewUpload',
      name: 'Review upload',
      type: 'USER_TASK',
      to: 'userTask_reviewFile',
      sameBy: 'name',
    })
    expect(body.verdicts).toMatchObject({ 'as-is': 1, 'move-then-migrate': 1 })
    expect(body.items).toMatchObject([
      {
        processInstanceKey: onGateway,
        verdict: 'move-then-migrate',
        rule: expect.stringContaining('(end event)'),
        landings: expect.arrayContaining(['userTask_reviewUpload']),
      },
      { processInstanceKey: atReview, verdict: 'as-is', rule: null, tokens: ['userTask_reviewUpload'] },
    ])
  })

  it('ENG-20 sends what goes as it is, and reports each failure with the rule broken', async () => {
    const started = await post('/process-migrations', { ...versions, reason: 'The new rules are in force' })
    const { id } = started.body
    await expect
      .poll(async () => (await api.as(operations.token)('get', `/process-operations/${id}`)).body.endedAt, {
        timeout: 10_000,
      })
      .not.toBeNull()
    const { body } = await api.as(operations.token)('get', `/process-operations/${id}/items`)
    expect(body.items).toMatchObject([
      // The rows of this test belong to an engine that is not there.
      { processInstanceKey: atReview, state: 'failed', error: expect.stringContaining('ENGINE_REPLACED') },
      { processInstanceKey: onGateway, state: 'failed', error: expect.stringContaining('Move the token') },
    ])
  })

  it('refuses a mapping to nowhere, an unknown version and who may not', async () => {
    const mapping = [{ from: 'userTask_reviewUpload', to: 'userTask_nowhere' }]
    expect((await post('/process-migrations/plan', { ...versions, mapping })).body.errors).toMatchObject([
      { code: 'ELEMENT_UNKNOWN', field: '/mapping/0' },
    ])
    expect((await post('/process-migrations/plan', { ...versions, toVersion: 9 })).status).toBe(404)
    expect((await post('/process-migrations/plan', versions, manager)).status).toBe(403)
  })
})

describe('moving more than fifty instances', () => {
  const everyOne = { processId: manyId, fromVersion: 1, toVersion: 2 }
  const reason = 'The new rules are in force'
  const start = async (body: object) => (await post('/process-migrations', body)).body
  const decide = (id: string, body: object, member = admin) =>
    post(`/process-operations/${id}/decide`, body, member)
  const commandsOf = (id: string) =>
    make.system(companyId, (trx) =>
      trx('engine_command').where('subject', 'like', `process-operation:${id}:%`).count('* as n').first(),
    )

  it('UI-40 waits for a second person; the one who asked cannot be that person, and nothing is sent before', async () => {
    const { id, approval, endedAt } = await start({ ...everyOne, reason })
    expect({ approval, endedAt }).toMatchObject({
      approval: { state: 'waiting', instances: 51 },
      endedAt: null,
    })
    expect((await decide(id, { approved: true, reason: 'I know it' }, operations)).body).toMatchObject({
      status: 403,
      code: 'SELF_APPROVAL',
    })
    expect((await decide(id, { approved: true, reason: 'Looks right' }, manager)).status).toBe(403)
    expect(Number((await commandsOf(id))?.n)).toBe(0)
    const notices = await make.system(companyId, (trx) =>
      trx('notification').where({ kind: 'operation-waits' }).pluck('recipient_id'),
    )
    expect(notices).toEqual([admin.id])

    // One has ended meanwhile: it is in the report all the same.
    await make.system(companyId, (trx) =>
      trx('process_instance')
        .where({ engine_id: engineId, key: many[0]! })
        .update({ state: 'completed', ended_at: new Date() }),
    )
    const approved = await decide(id, { approved: true, reason: 'Read the verdicts' })
    expect(approved.status).toBeLessThan(300)
    await expect
      .poll(async () => (await api.as(admin.token)('get', `/process-operations/${id}`)).body.endedAt, {
        timeout: 15_000,
      })
      .not.toBeNull()
    const { body } = await api.as(admin.token)('get', `/process-operations/${id}`)
    expect(body).toMatchObject({
      total: 51,
      failed: 51,
      approval: { state: 'approved', reason: 'Read the verdicts' },
      isMine: false,
    })
    const items = (await api.as(admin.token)('get', `/process-operations/${id}/items?limit=200`)).body.items
    expect(items.map((item: { processInstanceKey: string }) => item.processInstanceKey).sort()).toEqual(
      [...many].sort(),
    )
    expect(items.at(-1).error).toBe('It no longer runs on version 1.')
    const acts = await make.system(companyId, (trx) =>
      trx('audit_log')
        .where({ entity_id: id })
        .where('action', 'like', 'process-operation.%')
        .orderBy('id')
        .select('action', 'actor_id', 'reason'),
    )
    expect(acts).toEqual([
      { action: 'process-operation.migrate-proposed', actor_id: operations.id, reason },
      { action: 'process-operation.approve', actor_id: admin.id, reason: 'Read the verdicts' },
    ])
    expect((await decide(id, { approved: true, reason: 'Once more' })).body.code).toBe('OPERATION_DECIDED')
  })

  it('is taken back by who asked, or declined with a reason; moving tokens asks for it too', async () => {
    const move = [{ from: 'userTask_reviewUpload', to: 'userTask_verifyEvidence' }]
    await make.system(companyId, (trx) =>
      trx('process_definition')
        .where({ engine_id: engineId, key: key(1) })
        .update({
          elements: JSON.stringify({ userTask_verifyEvidence: { name: 'Verify', type: 'userTask' } }),
        }),
    )
    await make.system(companyId, (trx) =>
      trx('process_instance').where({ engine_id: engineId, key: many[0]! }).update({ state: 'active' }),
    )
    const { body } = await post('/process-operations', { kind: 'modify', move, instances: many, reason })
    expect(body.approval).toMatchObject({ state: 'waiting', instances: 51 })
    expect((await decide(body.id, { approved: false, reason: 'A mistake' }, operations)).body).toMatchObject({
      approval: { state: 'declined', reason: 'A mistake' },
      total: 0,
      endedAt: expect.any(String),
    })
    expect(
      (await post('/process-operations', { kind: 'modify', move, instances: many.slice(1), reason })).body,
    ).toMatchObject({ approval: null, total: 50 })
  })

  it('counts what one person moved alone within a day together: parts of fifty need the second person too', async () => {
    const colleague = await make.member({ companyId, roles: ['operations'] })
    const migrate = (instances: string[], member = colleague) =>
      post('/process-migrations', { ...everyOne, instances, reason }, member)
    const plan = async (instances: string[]) =>
      (await post('/process-migrations/plan', { ...everyOne, instances }, colleague)).body.secondPerson
    const part = many.slice(1, 31)
    const rest = many.slice(31)

    expect((await migrate(part)).body).toMatchObject({ approval: null, total: 30 })
    // The same instances again are not more; twenty others make fifty; one more is too many.
    expect(await plan(part)).toEqual({ needed: false, movedBefore: 0 })
    expect(await plan(rest)).toEqual({ needed: false, movedBefore: 30 })
    expect(await plan([...rest, many[0]!])).toEqual({ needed: true, movedBefore: 30 })
    const [one, other] = await Promise.all([migrate(rest), migrate([many[0]!])])
    expect([one.body.approval, other.body.approval].filter(Boolean)).toMatchObject([{ state: 'waiting' }])

    // Another person and another kind of operation have counts of their own.
    const fresh = await make.member({ companyId, roles: ['operations'] })
    expect((await migrate(part, fresh)).body).toMatchObject({ approval: null })
    const move = [{ from: 'userTask_reviewUpload', to: 'userTask_verifyEvidence' }]
    const moving = { kind: 'modify', move, instances: many }
    const preview = await post('/process-operations/preview', moving, colleague)
    expect(preview.body.secondPerson).toEqual({ needed: true, movedBefore: 0 })

    // A day later the count begins anew.
    await make.system(companyId, (trx) =>
      trx('process_operation')
        .where({ created_by: colleague.id })
        .update({ created_at: trx.raw(`app_now() - interval '24 hours'`) }),
    )
    expect(await plan([...rest, many[0]!])).toEqual({ needed: false, movedBefore: 0 })
  })
})
