import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstanceRows, insertInstance } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let operations: Member
let manager: Member
let stranger: Member
let failing: InstanceRows
let ended: InstanceRows

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  operations = await make.member({ companyId, roles: ['operations'] })
  manager = await make.member({ companyId, roles: ['manager'] })
  stranger = await make.member({ companyId: await make.company(), roles: ['operations'] })
  await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, manager.id, trx)
    const project = await insertProject(
      { companyId, teamId, managerId: manager.id, clientName: 'Café Meridian' },
      trx,
    )
    failing = await insertInstance({ companyId, project, at: 'incident' }, trx)
    ended = await insertInstance({ companyId, project, at: 'end' }, trx)
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const post = async (path: string, body: object, member = operations) => {
  const answer = await api.as(member.token)('post', path, body)
  return { status: answer.status, body: answer.body }
}
const get = async (path: string, member = operations) => (await api.as(member.token)('get', path)).body

describe('process operations', () => {
  const reason = 'The template was repaired'

  it('ENG-23 shows what would be done before anything is sent, and to whom it cannot', async () => {
    const { body } = await post('/process-operations/preview', {
      kind: 'retry',
      instances: [failing.key, ended.key],
    })
    expect(body).toMatchObject({
      instances: 2,
      possible: 1,
      hindered: 1,
      items: [
        { processInstanceKey: failing.key, elementId: 'serviceTask_enterOnboarding', problem: null },
        { processInstanceKey: ended.key, problem: 'It has ended: completed.' },
      ],
    })
    expect((await get('/process-operations')).items).toEqual([])
  })

  it('ENG-23 works on what a filter finds; what the engine refuses is told in its words', async () => {
    const started = await post('/process-operations', {
      kind: 'set-variables',
      variables: { contactEmail: 'asha@client.example.com', retried: true },
      filter: { state: 'incident' },
      reason,
    })
    expect([200, 202]).toContain(started.status)
    const id = started.body.id ?? started.body.operation?.id
    await expect
      .poll(async () => (await get(`/process-operations/${id}`)).endedAt, { timeout: 10_000 })
      .not.toBeNull()
    expect(await get(`/process-operations/${id}`)).toMatchObject({
      kind: 'set-variables',
      reason,
      total: 1,
      failed: 1,
      request: { variables: { contactEmail: '***', retried: true } },
    })
    expect((await get(`/process-operations/${id}/items?state=failed`)).items).toMatchObject([
      { processInstanceKey: failing.key, state: 'failed', error: expect.stringContaining('ENGINE_REPLACED') },
    ])
    expect((await get(`/process-operations?instance=${failing.key}`)).items).toMatchObject([{ id }])
    expect((await get('/engine-commands?state=refused')).items).toEqual([])
  })

  it('ENG-23 is for operations of the company, asks for a reason and says which instances', async () => {
    const cancel = { kind: 'cancel', instances: [failing.key], reason }
    expect((await post('/process-operations', cancel, manager)).status).toBe(403)
    expect((await post('/process-operations', cancel, stranger)).status).toBe(404)
    expect((await post('/process-operations', { ...cancel, reason: '' })).status).toBe(422)
    expect((await post('/process-operations', { kind: 'cancel', reason })).body.code).toBe(
      'VALIDATION_FAILED',
    )
    expect(
      (await post('/process-operations', { kind: 'modify', instances: [failing.key], reason })).body.errors,
    ).toMatchObject([{ code: 'NOTHING_TO_DO' }])
  })
  it('ENG-23 ENG-24 retries a whole group with one act: a command for each incident, who and why in the audit', async () => {
    const fingerprint = newId().replaceAll('-', '').slice(-16)
    const [one, another] = await make.system(companyId, async (trx) => {
      const teamId = await insertTeam(companyId, manager.id, trx)
      const project = await insertProject(
        { companyId, teamId, managerId: manager.id, clientName: 'Borealis Wealth' },
        trx,
      )
      const at = { companyId, project, at: 'incident', fingerprint } as const
      return [await insertInstance(at, trx), await insertInstance(at, trx)]
    })
    const { body } = await post('/process-operations', {
      kind: 'retry',
      fingerprint,
      filter: { fingerprint },
      reason,
    })
    expect(body).toMatchObject({ total: 2, isMine: true, approval: null })
    const { commands, act } = await make.system(companyId, async (trx) => ({
      commands: await trx('engine_command')
        .where('subject', 'like', `process-operation:${body.id}:%`)
        .orderBy('sequence'),
      act: await trx('audit_log').where({ entity_id: body.id, action: 'process-operation.retry' }).first(),
    }))
    expect(commands.map(({ payload }) => payload.incidentKey).sort()).toEqual(
      [one!.incidentKey, another!.incidentKey].sort(),
    )
    expect([act.actor_id, act.reason]).toEqual([operations.id, reason])
  })

  it('ENG-23 has nothing to retry or cancel where an instance has ended', async () => {
    const { body } = await post('/process-operations', { kind: 'cancel', instances: [ended.key], reason })
    expect(body).toMatchObject({ total: 1, failed: 1, endedAt: expect.any(String) })
    expect((await get(`/process-operations/${body.id}/items`)).items).toMatchObject([
      { record: { title: expect.any(String) }, error: 'It has ended: completed.' },
    ])
  })
})

describe('refused engine commands', () => {
  const refuse = async (): Promise<{ id: string; later: string; subject: string }> => {
    const [id, later] = [newId(), newId()]
    const subject = `test:${id}`
    const command = { company_id: companyId, subject, kind: 'publish_message' }
    const payload = (name: string) =>
      JSON.stringify({
        name,
        correlationKey: id,
        variables: { email: 'a@b.example.com', amount: 'x' },
        ttlMs: 0,
      })
    await make.system(companyId, (trx) =>
      trx('engine_command').insert([
        { ...command, id, payload: payload('nobody.waits'), state: 'refused', error: 'INVALID_ARGUMENT' },
        { ...command, id: later, payload: payload('nobody.waits-either') },
      ]),
    )
    return { id, later, subject }
  }
  const stateOf = async (id: string) =>
    (await make.system(companyId, (trx) => trx('engine_command').where({ id }).first('state'))).state

  it('are put aside with a reason, and the later commands of the record go on', async () => {
    const { id, later, subject } = await refuse()
    expect((await get(`/engine-commands?subject=${subject}`)).items).toMatchObject([{ id }])
    expect(await get(`/engine-commands/${id}`)).toMatchObject({
      heldBack: 1,
      variables: { email: '***', amount: 'x' },
    })
    const drop = (member: Member) =>
      post(`/engine-commands/${id}/drop`, { reason: 'Settled by hand' }, member)

    expect((await drop(manager)).status).toBe(403)
    expect((await drop(stranger)).status).toBe(404)
    expect((await drop(operations)).body).toMatchObject({ state: 'dropped' })
    expect((await drop(operations)).body.code).toBe('COMMAND_NOT_REFUSED')
    await expect.poll(() => stateOf(later), { timeout: 10_000 }).toBe('sent')
    const [act] = await make.system(companyId, (trx) => trx('audit_log').where({ entity_id: id }))
    expect(act).toMatchObject({ action: 'engine-command.drop', reason: 'Settled by hand' })
  })

  it('are corrected and sent again', async () => {
    const { id, later } = await refuse()
    await post(`/engine-commands/${id}/correct`, {
      variables: { amount: 12, email: null },
      reason: 'Was no number',
    })
    await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent')
    await expect.poll(() => stateOf(later), { timeout: 10_000 }).toBe('sent')
    expect((await get(`/engine-commands/${id}`)).variables).toEqual({ amount: 12 })
  })
})
