import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { can, moduleKeys, permissionsOf, systemRoles } from '../src/http/matrix.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let contactToken: string

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  contactToken = (await make.contact({ companyId, clientId: await make.client(companyId) })).token
})
afterAll(async () => {
  await api.close()
  await make.close()
})

/** Routes that everybody signed in may call: one's own matters. */
const ownMatters = [
  /^\/me(\/|$)/,
  /^\/auth\//,
  /^\/stream$/,
  /^\/notifications/,
  /^\/search$/,
  /^\/clock$/,
  /^\/views/,
]

const addressOf = (path: string) => path.replace(/:[a-zA-Z]+/g, () => crypto.randomUUID())

describe('every route', () => {
  it('names a permission of the role matrix unless it is about one’s own matters', () => {
    const unlisted = api.endpoints
      .map(({ declaration }) => declaration)
      .filter(({ realm, can: permission, path }) => {
        if (realm === 'public' || realm === 'portal') return false
        if (!permission) return !ownMatters.some((pattern) => pattern.test(path))
        return !moduleKeys.includes(permission.split(':')[0]!)
      })
      .map(({ method, path }) => `${method} ${path}`)
    expect(unlisted).toEqual([])
  })

  it('IAM-12 answers each role as the role matrix says', { timeout: 300_000 }, async () => {
    const wrong: string[] = []
    for (const { slug } of systemRoles.filter((role) => role.slug !== 'portal_client')) {
      const { token } = await make.member({ companyId, roles: [slug] })
      const permissions = permissionsOf([slug])
      for (const { declaration, kind } of api.endpoints) {
        const { realm, can: permission, method, path } = declaration
        if (realm === 'public' || realm === 'portal' || !permission || kind === 'stream') continue
        const { status, body } = await api.as(token)(
          method,
          addressOf(path),
          method === 'get' ? undefined : {},
        )
        const refused = status === 403 && body.code === 'FORBIDDEN'
        const allowed = can({ permissions }, permission)
        if (refused === allowed || status === 401)
          wrong.push(`${slug} ${method} ${path}: ${status} ${body?.code}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('POR-39 refuses staff tokens on portal routes and portal tokens on staff routes', {
    timeout: 120_000,
  }, async () => {
    const { token } = await make.member({ companyId, roles: ['super_admin'] })
    const wrong: string[] = []
    for (const { declaration } of api.endpoints) {
      const { realm, method, path } = declaration
      if (realm !== 'portal' && realm !== 'staff') continue
      const { status, body } = await api.as(realm === 'portal' ? token : contactToken)(
        method,
        addressOf(path),
      )
      if (status !== 401 || body.code !== 'TOKEN_WRONG_AUDIENCE')
        wrong.push(`${method} ${path}: ${status} ${body?.code}`)
    }
    expect(wrong).toEqual([])
  })

  it('IAM-55 lets client contacts and consultants write neither invoices nor credit notes', async () => {
    const { token } = await make.member({ companyId, roles: ['consultant'] })
    const writes = api.endpoints
      .map(({ declaration }) => declaration)
      .filter(
        ({ method, path }) =>
          method !== 'get' &&
          /^\/(invoices|credit-notes|clients\/:\w+\/invoices|projects\/:\w+\/invoices)\b/.test(path),
      )
    expect(writes.length).toBeGreaterThan(3)
    for (const { realm, method, path } of writes) {
      expect((await api.as(token)(method, addressOf(path), {})).body).toMatchObject({
        status: 403,
        code: 'FORBIDDEN',
      })
      const asContact = (await api.as(contactToken)(method, addressOf(path), {})).body
      expect(asContact).toMatchObject(
        realm === 'both' ? { status: 403 } : { status: 401, code: 'TOKEN_WRONG_AUDIENCE' },
      )
    }
  })
})
