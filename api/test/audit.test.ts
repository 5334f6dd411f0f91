import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let admin: Awaited<ReturnType<People['member']>>
let finance: Awaited<ReturnType<People['member']>>

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  admin = await make.member({ companyId, roles: ['admin'] })
  finance = await make.member({ companyId, roles: ['finance'] })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const invite = async (fullName: string) =>
  (
    await api.as(admin.token)('post', '/users', {
      email: `${crypto.randomUUID()}@staff.example.com`,
      fullName,
      roles: ['support'],
    })
  ).body

describe('audit trail', () => {
  it('is filtered by actor, entity, action and period', async () => {
    const { id } = await invite('Asha Rao')
    const entries = async (query: string) =>
      (await api.as(admin.token)('get', `/audit?entityId=${id}${query}`)).body.items
    expect(await entries(`&actorId=${admin.id}&entity=staff_user&action=user.invite`)).toMatchObject([
      { action: 'user.invite', entity: 'staff_user', actor: { id: admin.id, name: 'Test Member' } },
    ])
    expect(await entries(`&actorId=${finance.id}`)).toEqual([])
    expect(await entries('&action=user.suspend')).toEqual([])
    expect(await entries('&from=2001-01-01T00:00:00Z&to=2002-01-01T00:00:00Z')).toEqual([])
  })

  it('leaves as a file in which no cell is a formula, and that is audited itself', async () => {
    const { id } = await invite('=cmd|x')
    const { status, headers, text } = await api.as(admin.token)('get', `/audit/export?entityId=${id}`)
    expect({ status, type: headers['content-type'] }).toEqual({
      status: 200,
      type: 'text/csv; charset=utf-8',
    })
    const [header, line] = text.split('\r\n')
    expect(header).toBe(
      'at,actor_kind,actor,on_behalf_of,action,entity,entity_id,changes,reason,process_instance_key',
    )
    expect(line).toContain('"user.invite","staff_user"')
    expect(text).not.toMatch(/(^|,)"[=+@]/m)
    const { items } = (await api.as(admin.token)('get', '/audit?action=audit.export')).body
    expect(items).toMatchObject([{ actor: { id: admin.id }, entity: 'audit_log' }])
  })

  it('shows finance the records of billing only', async () => {
    await invite('Asha Rao')
    const { items } = (await api.as(finance.token)('get', '/audit')).body
    expect(items).toEqual([])
    expect((await api.as(finance.token)('get', '/audit?entity=staff_user')).body.code).toBe('FORBIDDEN')
    expect((await api.as(finance.token)('get', '/audit/export?entity=staff_user')).body.code).toBe(
      'FORBIDDEN',
    )
  })

  it('tells the history of a record to those who can read it, and to others as if it were absent', async () => {
    const clientId = await make.client(companyId)
    const history = (token: string, id: string) => api.as(token)('get', `/history/client/${id}`)
    expect((await history(finance.token, clientId)).body.items).toMatchObject([
      { entity: 'client', entityId: clientId },
    ])
    expect((await api.as(finance.token)('get', `/history/staff_user/${admin.id}`)).status).toBe(404)
    expect((await history(finance.token, crypto.randomUUID())).status).toBe(404)
    expect((await api.as(admin.token)('get', `/history/sign_in/${admin.id}`)).status).toBe(404)
  })

  it('cannot be changed or shortened by the application', async () => {
    for (const statement of ['delete from audit_log', `update audit_log set action = 'x'`]) {
      const attempt = make.system(companyId, async (trx) => {
        await trx.raw('set local role zipp_worker')
        await trx.raw(statement)
      })
      await expect(attempt).rejects.toThrow(/permission denied/)
    }
  })
})
