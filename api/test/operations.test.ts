import { newId } from '@zippcrm/domain/ids.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertInstance } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let operations: Member
let manager: Member
let consultant: Member
let stranger: Member
let mine: ProjectRow
let theirs: ProjectRow

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  operations = await make.member({ companyId, roles: ['operations'] })
  manager = await make.member({ companyId, roles: ['manager'] })
  consultant = await make.member({ companyId, roles: ['consultant'] })
  stranger = await make.member({ companyId: await make.company(), roles: ['operations'] })
  await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, manager.id, trx)
    mine = await insertProject({ companyId, teamId, managerId: manager.id, clientName: 'Café Meridian' }, trx)
    const otherTeam = await insertTeam(companyId, operations.id, trx)
    theirs = await insertProject(
      { companyId, teamId: otherTeam, managerId: operations.id, clientName: 'Borealis Wealth' },
      trx,
    )
    await trx('project')
      .where({ id: mine.id })
      .update({ member_ids: [consultant.id] })
    await insertInstance({ companyId, project: mine, at: 'gate' }, trx)
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const insertMail = (state: string) =>
  make.system(companyId, async (trx) => {
    const id = await outgoingMail.write(
      {
        companyId,
        dedupeKey: newId(),
        template: 'document_request',
        recipients: ['asha@client.example.com'],
        subject: 'Papers we need',
        html: '<p>Please send them</p>',
        text: 'Please send them',
        recordKind: 'project',
        recordId: mine.id,
        clientId: mine.clientId,
      },
      trx,
    )
    await trx('email')
      .where({ id })
      .update({ state, last_error: state === 'failed' ? '550 no such box' : null })
    return id
  })

describe('outbox', () => {
  const act = async (member: Member, id: string, what: 'resend' | 'cancel') => {
    const { status, body } = await api.as(member.token)('post', `/outbox/${id}/${what}`)
    return [status, body.state ?? body.code]
  }

  it('OPS-01 OPS-02 shows each mail as sent with recipient, record, state and why it failed', async () => {
    const id = await insertMail('failed')
    const list = await api.as(operations.token)('get', '/outbox?state=failed')
    const mail = await api.as(operations.token)('get', `/outbox/${id}`)

    expect(list.body.items).toMatchObject([{ id, to: 'asha@client.example.com', error: '550 no such box' }])
    expect(mail.body).toMatchObject({
      html: '<p>Please send them</p>',
      kind: 'document_request',
      record: { kind: 'project', number: mine.number },
    })
    expect((await api.as(stranger.token)('get', `/outbox/${id}`)).status).toBe(404)
  })

  it('OPS-02 resends a failed mail once and cancels one that has not left; both are audited', async () => {
    const failed = await insertMail('failed')
    const held = await insertMail('held')

    expect(await act(manager, failed, 'resend')).toEqual([403, 'FORBIDDEN'])
    expect(await act(operations, failed, 'resend')).toEqual([200, 'queued'])
    expect(await act(operations, held, 'cancel')).toEqual([200, 'cancelled'])
    expect(await act(operations, held, 'cancel')).toEqual([409, 'MAIL_NOT_CANCELLABLE'])
    const acts = await make.system(companyId, (trx) =>
      trx('audit_log').whereIn('entity_id', [failed, held]).where({ actor_id: operations.id }).orderBy('id'),
    )
    expect(acts.map((row) => [row.entity_id, row.action])).toEqual([
      [failed, 'outbox.resend'],
      [held, 'outbox.cancel'],
    ])
  })

  it('sends a command again that the engine refused, for operations of its company', async () => {
    const id = newId()
    await make.system(companyId, (trx) =>
      trx('engine_command').insert({
        id,
        company_id: companyId,
        subject: `test:${id}`,
        kind: 'publish_message',
        payload: JSON.stringify({ name: 'nobody.waits', correlationKey: id, variables: {}, ttlMs: 0 }),
        state: 'refused',
        error: 'refused for the test',
      }),
    )
    const listed = await api.as(operations.token)('get', '/engine-commands?state=refused')
    const resend = (member: Member, body: object = { reason: 'The model is deployed now' }) =>
      api.as(member.token)('post', `/engine-commands/${id}/resend`, body)

    expect(listed.body.items).toMatchObject([{ id, what: 'nobody.waits', error: 'refused for the test' }])
    expect((await resend(stranger)).status).toBe(404)
    expect((await resend(operations, {})).status).toBe(422)
    expect((await resend(operations)).body.state).toMatch(/pending|sent/)
    expect((await resend(operations)).body.code).toBe('COMMAND_NOT_REFUSED')
  })
})

describe('queues page', () => {
  it('ENG-26 gives its cookie to operations and to nobody else', async () => {
    const cookieOf = async (member: Member) => {
      const { status, headers } = await api.as(member.token)('post', '/ops/queues/session')
      return [status, String(headers['set-cookie'] ?? '').replace(/=[^;]+/, '=…')]
    }
    expect(await cookieOf(manager)).toEqual([403, ''])
    expect(await cookieOf(operations)).toEqual([
      204,
      'zippcrm_queues=…; Path=/api/ops/queues; Max-Age=900; HttpOnly; SameSite=Strict',
    ])
  })

  it('ENG-26 answers 403 without the cookie and opens with it', async () => {
    const { headers } = await api.as(operations.token)('post', '/ops/queues/session')
    const open = (cookie?: string) => {
      const page = api.as()('get', '/ops/queues/')
      return cookie ? page.set('Cookie', cookie) : page
    }
    expect((await open()).status).toBe(403)
    expect((await open('zippcrm_queues=somebody.99999999999999.AAAA')).status).toBe(403)
    expect((await open(String(headers['set-cookie']).split(';')[0])).text).toContain('ZippCRM queues')
  })
})

describe('mission control', () => {
  const tiles = async (member: Member) =>
    Object.fromEntries(
      (await api.as(member.token)('get', '/mission-control')).body.tiles.map(
        (tile: { key: string; count: number }) => [tile.key, tile.count],
      ),
    )

  it('PRJ-39 shows a manager the gate that waits, and its number equals the list', async () => {
    const { body } = await api.as(manager.token)('get', '/mission-control')
    const inbox = await api.as(manager.token)('get', '/tasks?view=all&q=Stage%20review')

    expect(body.gates).toMatchObject([
      { projectId: mine.id, number: mine.number, stageName: 'Onboarding', client: 'Café Meridian' },
    ])
    expect(await tiles(manager)).toMatchObject({ gates: inbox.body.items.length, teamQueue: 1, projects: 1 })
  })

  it('shows each role its own numbers', async () => {
    expect(Object.keys(await tiles(consultant))).not.toContain('gates')
    expect(await tiles(operations)).toMatchObject({ incidents: 0, projects: 2 })
  })
})

describe('search', () => {
  const found = async (member: Member, q: string) =>
    (
      await api.as(member.token)('get', `/search?types=client,project,invoice&q=${encodeURIComponent(q)}`)
    ).body.items
      .map((item: { id: string }) => item.id)
      .sort()

  it('finds records by any word of name or number, without accents and case', async () => {
    expect(await found(operations, 'MERIDIAN cafe')).toEqual([mine.id, mine.clientId].sort())
    expect(await found(operations, theirs.number)).toEqual([theirs.id])
  })

  it('never shows what the role scope or the company hides', async () => {
    expect(await found(consultant, mine.number)).toEqual([mine.id])
    expect(await found(consultant, theirs.number)).toEqual([])
    expect(await found(manager, theirs.number)).toEqual([])
    expect(await found(stranger, mine.number)).toEqual([])
  })

  it('follows a client that is renamed', async () => {
    await make.system(companyId, (trx) =>
      trx('client').where({ id: theirs.clientId }).update({ name: 'Aurora Wealth' }),
    )
    expect(await found(operations, 'aurora')).toEqual([theirs.clientId, theirs.id].sort())
    expect(await found(operations, 'borealis')).toEqual([theirs.clientId])
  })

  it('refuses a text that is too short and a kind it does not know', async () => {
    const code = async (query: string) =>
      (await api.as(operations.token)('get', `/search?${query}`)).body.code
    expect([await code('q=a'), await code('q=abc&types=planet')]).toEqual(['QUERY_LENGTH', 'TYPE_UNKNOWN'])
  })
})
