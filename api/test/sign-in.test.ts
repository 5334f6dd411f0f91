import { createSign, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let member: Awaited<ReturnType<People['member']>>
let contact: Awaited<ReturnType<People['contact']>>

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  member = await make.member({ companyId, roles: ['manager'] })
  contact = await make.contact({ companyId, clientId: await make.client(companyId) })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const parts = (token: string) => token.split('.') as [string, string, string]
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())

describe('bearer tokens', () => {
  it('IAM-03 refuses altered, foreign, misdirected, expired and unsigned tokens with 401', async () => {
    const [header, payload, signature] = parts(member.token)
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const signed = (claims: object, alg = 'RS256') => {
      const head = encode({ ...decode(header), alg })
      const body = encode(claims)
      const own = createSign('RSA-SHA256').update(`${head}.${body}`).sign(privateKey).toString('base64url')
      return `${head}.${body}.${own}`
    }
    const claims = decode(payload)
    const expired = await make.tokenBy('staff', member.email, 'zippcrm-test-brief')
    const misdirected = await make.tokenBy('staff', member.email, 'admin-cli')
    await new Promise((resolve) => setTimeout(resolve, 2100))

    const codeOf = async (token: string) => {
      const { status, body, headers } = await api.as(token)('get', '/me')
      expect(status).toBe(401)
      expect(headers['www-authenticate']).toMatch(/^Bearer error="invalid_token"/)
      return body.code
    }
    expect(await codeOf(`${header}.${encode({ ...claims, email: 'x@example.com' })}.${signature}`)).toBe(
      'TOKEN_INVALID',
    )
    expect(await codeOf(signed(claims))).toBe('TOKEN_INVALID')
    expect(await codeOf(signed({ ...claims, iss: 'https://id.example.com/realms/staff' }))).toBe(
      'TOKEN_INVALID',
    )
    expect(await codeOf(`${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`)).toBe('TOKEN_INVALID')
    expect(await codeOf('no.token.atall')).toBe('TOKEN_INVALID')
    expect(await codeOf(misdirected)).toBe('TOKEN_WRONG_AUDIENCE')
    expect(await codeOf(expired)).toBe('TOKEN_EXPIRED')
  })

  it('says what is missing when there is no token', async () => {
    const { status, body, headers } = await api.as()('get', '/me')
    expect({ status, code: body.code, challenge: headers['www-authenticate'] }).toEqual({
      status: 401,
      code: 'TOKEN_MISSING',
      challenge: 'Bearer error="invalid_request"',
    })
  })

  it('IAM-02 keeps staff and client contacts apart, also those with the same address', async () => {
    const email = `${crypto.randomUUID()}@both.example.com`
    const asStaff = await make.member({ companyId, roles: ['finance'], email })
    const asContact = await make.contact({ companyId, clientId: await make.client(companyId), email })

    const staffMe = (await api.as(asStaff.token)('get', '/me')).body
    const portalMe = (await api.as(asContact.token)('get', '/me')).body
    expect(staffMe).toMatchObject({ kind: 'staff', id: asStaff.id, email })
    expect(portalMe).toMatchObject({ kind: 'portal', id: asContact.id, email })
    expect(asStaff.subject).not.toBe(asContact.subject)
    expect((await api.as(asContact.token)('get', '/users')).body.code).toBe('TOKEN_WRONG_AUDIENCE')
    expect((await api.as(asStaff.token)('get', '/portal/me')).body.code).toBe('TOKEN_WRONG_AUDIENCE')
  })

  it('IAM-07 refuses the token of a suspended person within seconds and opens again after reactivation', async () => {
    const admin = await make.member({ companyId, roles: ['admin'] })
    const other = await make.member({ companyId, roles: ['support'] })
    expect((await api.as(other.token)('get', '/me')).status).toBe(200)

    expect((await api.as(admin.token)('post', `/users/${other.id}/suspend`)).body.status).toBe('suspended')
    const refused = await eventually(async () => {
      const { status, body } = await api.as(other.token)('get', '/me')
      return status === 401 ? body.code : undefined
    })
    expect(refused).toBe('ACCOUNT_SUSPENDED')

    expect((await api.as(admin.token)('post', `/users/${other.id}/reactivate`)).body.status).toBe('active')
    expect(
      await eventually(async () => (await api.as(other.token)('get', '/me')).status === 200 || undefined),
    ).toBe(true)
  })

  it('POR-47 refuses the token of a disabled contact and of a deactivated client', async () => {
    const manager = member
    const clientId = await make.client(companyId)
    const gone = await make.contact({ companyId, clientId })
    expect((await api.as(gone.token)('get', '/portal/me')).body.clients).toHaveLength(1)

    await make.system(companyId, (trx) =>
      trx('client').where({ id: clientId }).update({ status: 'inactive' }),
    )
    const seesNothing = await eventually(async () => {
      const { body } = await api.as(gone.token)('get', '/portal/projects')
      return body.items?.length === 0 || undefined
    })
    expect(seesNothing).toBe(true)

    expect((await api.as(manager.token)('post', `/portal-users/${gone.id}/disable`)).body.status).toBe(
      'disabled',
    )
    const refused = await eventually(async () => {
      const { status, body } = await api.as(gone.token)('get', '/portal/me')
      return status === 401 ? body.code : undefined
    })
    expect(refused).toBe('ACCOUNT_SUSPENDED')
  })

  it('IAM-14 tells a person identity, roles, permissions with scope, company and features', async () => {
    const { body } = await api.as(member.token)('get', '/me')
    expect(body).toMatchObject({
      id: member.id,
      kind: 'staff',
      email: member.email,
      roles: ['manager'],
      company: { id: companyId },
      companies: [{ id: companyId }],
      flags: {},
    })
    expect(body.permissions.projects).toEqual({ access: 'A', scope: 'team' })
    expect(body.permissions['ai-settings']).toBeUndefined()
  })

  it('POR-08 opens no page before the current terms are accepted, and records version and time', async () => {
    const fresh = await make.contact({ companyId, clientId: await make.client(companyId), consented: false })
    const asContact = api.as(fresh.token)
    expect((await asContact('get', '/portal/projects')).body).toMatchObject({
      status: 403,
      code: 'CONSENT_REQUIRED',
    })

    const outdated = await asContact('post', '/portal/consents', {
      accepted: [{ document: 'terms', version: '2001-01' }],
    })
    expect(outdated.body).toMatchObject({ status: 422, code: 'CONSENT_OUTDATED' })

    const { policies } = (await asContact('get', '/portal/me')).body
    const accepted = policies.map(({ document, version }: { document: string; version: string }) => ({
      document,
      version,
    }))
    const { status, body } = await asContact('post', '/portal/consents', { accepted })
    expect(status).toBe(200)
    expect(body.policies).toEqual(
      accepted.map((policy: object) => ({
        ...policy,
        acceptedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      })),
    )
    expect((await asContact('get', '/portal/projects')).status).toBe(200)
  })

  it('audits one sign-in for each session, however often two devices take turns', async () => {
    const admin = await make.member({ companyId, roles: ['admin'] })
    const other = await make.member({ companyId, roles: ['support'] })
    const second = await make.tokenBy('staff', other.email, 'zippcrm-test')
    for (const token of [other.token, second, other.token, second]) {
      // Each change of the account makes the API look it up again.
      await make.system(companyId, (trx) =>
        trx('staff_user')
          .where({ id: other.id })
          .update({ full_name: `N ${Math.random()}` }),
      )
      expect((await api.as(token)('get', '/me')).status).toBe(200)
    }
    const { items } = (
      await api.as(admin.token)('get', `/audit?entity=staff_user&entityId=${other.id}&action=login`)
    ).body
    expect(items).toHaveLength(2)
  })

  it('tells a contact their own profile', async () => {
    const { body } = await api.as(contact.token)('get', '/portal/me')
    expect(body).toMatchObject({ id: contact.id, email: contact.email, contactName: 'Test Contact' })
  })
})

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const until = Date.now() + 5000; Date.now() < until; ) {
    const seen = await look()
    if (seen !== undefined) return seen
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return undefined
}
