import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let admin: Awaited<ReturnType<People['member']>>

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  admin = await make.member({ companyId, roles: ['admin'] })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const address = () => `${crypto.randomUUID()}@staff.example.com`
const invite = (email: string, token = admin.token, roles = ['consultant']) =>
  api.as(token)('post', '/users', { email, fullName: 'Asha Rao', roles })

describe('user admin', () => {
  it('IAM-05 takes an address for the same person whatever its case and surrounding blanks', async () => {
    const email = address()
    const first = await invite(`  ${email.toUpperCase()} `)
    expect({ status: first.status, email: first.body.email }).toEqual({ status: 201, email })
    expect((await invite(email)).body).toMatchObject({ status: 409, code: 'EMAIL_TAKEN' })
  })

  it('refuses an address that a person of another company has', async () => {
    const elsewhere = await make.member({ companyId: await make.company(), roles: ['admin'] })
    expect((await invite(elsewhere.email)).body).toMatchObject({ status: 409, code: 'EMAIL_TAKEN' })
  })

  it('refuses an address that cannot be one', async () => {
    for (const email of ['nobody', 'a b@example.com', `${'x'.repeat(250)}@example.com`]) {
      expect((await invite(email)).body).toMatchObject({ status: 422, code: 'EMAIL_INVALID' })
    }
  })

  it('queues account and mail of an invited person for after the commit', async () => {
    const { body } = await invite(address())
    const effects = await make.system(companyId, (trx) =>
      trx('effect')
        .where({ kind: 'staff-identity' })
        .whereRaw(`payload ->> 'userId' = ?`, [body.id])
        .select('payload'),
    )
    expect(body.status).toBe('invited')
    expect(effects).toEqual([{ payload: { userId: body.id, sendLink: true } }])
  })

  it('IAM-27 lets nobody change their own roles and keeps the last super admin', async () => {
    const own = await make.company()
    const root = await make.member({ companyId: own, roles: ['super_admin'] })
    const boss = await make.member({ companyId: own, roles: ['admin'] })
    const version = async (id: string) =>
      String((await api.as(root.token)('get', `/users/${id}`)).body.rowVersion)
    const change = async (token: string, id: string, roles: string[]) =>
      (
        await api
          .as(token)('patch', `/users/${id}`, { roles })
          .set('if-match', await version(id))
      ).body

    expect(await change(boss.token, boss.id, ['admin', 'finance'])).toMatchObject({
      status: 403,
      code: 'SELF_ROLE_CHANGE',
    })
    expect((await api.as(boss.token)('post', `/users/${root.id}/suspend`)).body).toMatchObject({
      status: 409,
      code: 'LAST_SUPER_ADMIN',
    })
    expect(
      (await api.as(boss.token)('post', `/users/${root.id}/deactivate`, { reason: 'Left' })).body,
    ).toMatchObject({
      status: 409,
      code: 'LAST_SUPER_ADMIN',
    })
    expect(await change(boss.token, boss.id, ['super_admin'])).toMatchObject({ status: 403 })
    const second = await make.member({ companyId: own, roles: ['super_admin'] })
    expect((await api.as(second.token)('post', `/users/${root.id}/suspend`)).status).toBe(200)
    expect((await api.as(boss.token)('post', `/users/${second.id}/suspend`)).body).toMatchObject({
      code: 'LAST_SUPER_ADMIN',
    })
  })

  it('lets only a super admin make super admins', async () => {
    expect((await invite(address(), admin.token, ['super_admin'])).body).toMatchObject({
      status: 403,
      code: 'GRANT_EXCEEDS_OWN',
    })
  })

  it('IAM-10 has the sixteen roles as system roles that cannot be removed', async () => {
    const { items } = (await api.as(admin.token)('get', '/roles')).body
    expect(items).toHaveLength(16)
    expect(items.every(({ kind }: { kind: string }) => kind === 'system')).toBe(true)
    expect((await api.as(admin.token)('delete', '/roles/manager')).body).toMatchObject({
      status: 409,
      code: 'ROLE_IS_SYSTEM',
    })
  })

  it('refuses a reporting line that forms a circle', async () => {
    const a = await make.member({ companyId, roles: ['manager'] })
    const b = (await invite(address())).body
    const under = (id: string, reportsTo: string, rowVersion: number) =>
      api.as(admin.token)('patch', `/users/${id}`, { reportsTo }).set('if-match', String(rowVersion))
    expect((await under(b.id, a.id, b.rowVersion)).body.reportsTo).toMatchObject({ id: a.id })
    expect((await under(a.id, b.id, 1)).body).toMatchObject({ status: 422, code: 'REPORTING_CYCLE' })
  })

  it('asks which version is changed and refuses an old one', async () => {
    const { id } = (await invite(address())).body
    const change = () => api.as(admin.token)('patch', `/users/${id}`, { grade: 'Partner' })
    expect((await change()).body).toMatchObject({ status: 428, code: 'VERSION_REQUIRED' })
    expect((await change().set('if-match', '99')).body).toMatchObject({ status: 412, code: 'STALE_VERSION' })
  })

  it('shows people of the own company only', async () => {
    const elsewhere = await make.member({ companyId: await make.company(), roles: ['admin'] })
    const { items } = (await api.as(elsewhere.token)('get', '/users')).body
    expect(items.map(({ id }: { id: string }) => id)).toEqual([elsewhere.id])
    expect((await api.as(elsewhere.token)('get', `/users/${admin.id}`)).body.code).toBe('NOT_FOUND')
  })

  it('IAM-31 writes one audit row with the old and new value of each changed field, in the same transaction', async () => {
    const { id, rowVersion } = (await invite(address())).body
    await api
      .as(admin.token)('patch', `/users/${id}`, { fullName: 'Asha Menon', grade: 'Partner' })
      .set('if-match', String(rowVersion))
    await api
      .as(admin.token)('patch', `/users/${id}`, { fullName: 'X', roles: ['super_admin'] })
      .set('if-match', String(rowVersion + 1))
    const { items } = (await api.as(admin.token)('get', `/audit?entity=staff_user&entityId=${id}`)).body
    const changes = items.filter(({ action }: { action: string }) => action === 'user.change')
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      actor: { kind: 'user', id: admin.id },
      changes: [
        { field: 'full_name', old: 'Asha Rao', new: 'Asha Menon' },
        { field: 'grade', old: null, new: 'Partner' },
      ],
    })
  })
})
