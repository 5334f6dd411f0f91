import { issuers } from '@zippcrm/domain/licence/issuers.ts'
import { licenceIssuer } from '@zippcrm/domain/licence/testing/licence-issuer.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expiredLicence } from './expired-licence.ts'
import { office, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

const issuer = licenceIssuer()
const enterprise = {
  edition: 'enterprise' as const,
  seats: 500,
  validUntil: '2031-12-31',
  licensee: 'A firm',
}

let api: TestApi
let make: People

beforeAll(async () => {
  api = await startApi({ licenceKey: '', issuers: [issuer.publicKey] })
  make = people()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

async function firm() {
  const companyId = await make.company()
  const root = await make.member({ companyId, roles: ['super_admin'] })
  const as = api.as(root.token)
  return {
    companyId,
    root,
    as,
    install: (terms: object = {}) => as('put', '/licence', { key: issuer.sign({ ...enterprise, ...terms }) }),
    invite: (roles = ['consultant']) =>
      as('post', '/users', {
        email: `${crypto.randomUUID()}@staff.example.com`,
        fullName: 'Asha Rao',
        roles,
      }),
    licence: async () => (await as('get', '/licence')).body,
  }
}
const said = ({ status, body }: { status: number; body: { code?: string } }) =>
  `${status} ${body.code ?? ''}`.trim()

describe('the licence', () => {
  it('IAM-29 shows edition, seats, last day and fingerprint, and never the key', async () => {
    const { as, install, licence } = await firm()
    expect((await install()).status).toBe(200)
    const shown = await licence()
    expect(shown).toEqual({
      edition: 'enterprise',
      state: 'valid',
      seats: 500,
      seatsTaken: 1,
      validUntil: '2031-12-31',
      daysLeft: expect.any(Number),
      licensee: 'A firm',
      features: [],
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      source: 'settings',
    })
    expect((await as('get', '/audit?entity=licence')).text).not.toContain('ZL1.')
  })

  it('DEP-33 a super admin replaces the key at run time; it is kept sealed and its seats apply at once', async () => {
    const { companyId, install, invite, licence } = await firm()
    expect(said(await install({ seats: 2 }))).toBe('200')
    expect([said(await invite()), said(await invite())]).toEqual(['201', '409 SEAT_LIMIT_REACHED'])
    expect(said(await install({ seats: 3 }))).toBe('200')
    expect(said(await invite())).toBe('201')

    const [row] = await make.system(companyId, (trx) => trx('licence').select('sealed_key'))
    expect(row.sealed_key).not.toContain('ZL1')
    const admin = await make.member({ companyId, roles: ['admin'] })
    expect(said(await api.as(admin.token)('put', '/licence', { key: 'x' }))).toBe('403 FORBIDDEN')
    expect((await licence()).seats).toBe(3)
  })

  it('DEP-33 a key set by the installation is not replaced on the screen', async () => {
    const fixed = await startApi({ licenceKey: issuer.sign(enterprise), issuers: [issuer.publicKey] })
    try {
      const { root } = await firm()
      const answer = await fixed.as(root.token)('put', '/licence', { key: issuer.sign(enterprise) })
      expect(said(answer)).toBe('409 KEY_FROM_ENVIRONMENT')
      expect((await fixed.as(root.token)('get', '/licence')).body.source).toBe('environment')
    } finally {
      await fixed.close()
    }
  })

  it('refuses a key that nobody signed, one past its day, and one with too few seats', async () => {
    const { companyId, as, install } = await firm()
    await make.member({ companyId, roles: ['consultant'] })
    expect(said(await as('put', '/licence', { key: 'ZL1.e30.AAAA' }))).toBe('422 LICENCE_INVALID')
    expect(said(await install({ validUntil: '2025-12-31' }))).toBe('422 LICENCE_EXPIRED')
    expect((await install({ seats: 1 })).body).toMatchObject({
      code: 'LICENCE_TOO_FEW_SEATS',
      seats: 1,
      taken: 2,
    })
  })
})

describe('seats', () => {
  it('IAM-28 counts invited and active people, and neither suspended ones, contacts, machines nor agents', async () => {
    const { companyId, as, install, invite, licence } = await firm()
    await install({ seats: 3 })
    await make.contact({ companyId, clientId: await make.client(companyId) })
    const [second, third] = [await invite(), await invite(['finance'])]
    expect([second.status, third.status, said(await invite())]).toEqual([201, 201, '409 SEAT_LIMIT_REACHED'])
    expect([said(await invite(['sales_agent'])), said(await invite(['api_user']))]).toEqual(['201', '201'])
    expect((await licence()).seatsTaken).toBe(3)

    const active = await make.system(companyId, async (trx) => {
      await trx('staff_user').where({ id: second.body.id }).update({ status: 'active' })
      return second.body.id
    })
    await as('post', `/users/${active}/suspend`)
    expect(said(await invite())).toBe('201')
    expect(said(await as('post', `/users/${active}/reactivate`))).toBe('409 SEAT_LIMIT_REACHED')
    await as('post', `/users/${third.body.id}/deactivate`, { reason: 'Never came' })
    expect((await as('post', `/users/${active}/reactivate`)).status).toBe(200)
  })

  it('IAM-28 of two invitations at once for the last seat one succeeds', async () => {
    const { install, invite, licence } = await firm()
    await install({ seats: 2 })
    const answers = await Promise.all([invite(), invite(), invite()])
    expect(answers.map(said).sort()).toEqual(['201', '409 SEAT_LIMIT_REACHED', '409 SEAT_LIMIT_REACHED'])
    expect((await licence()).seatsTaken).toBe(2)
  })

  it('refuses a role that takes a seat when none is left', async () => {
    const { as, install, invite } = await firm()
    await install({ seats: 1 })
    const agent = (await invite(['sales_agent'])).body
    const change = await as('patch', `/users/${agent.id}`, { roles: ['consultant'] }).set(
      'if-match',
      String(agent.rowVersion),
    )
    expect(said(change)).toBe('409 SEAT_LIMIT_REACHED')
  })
})

describe('a licence that ends', () => {
  const today = Date.now()
  const day = (offset: number) => new Date(today + offset * 86_400_000).toISOString().slice(0, 10)

  it('IAM-30 announces the end from thirty days before', async () => {
    const { as, install, licence } = await firm()
    const states = []
    for (const days of [33, 29]) {
      await install({ validUntil: day(days) })
      states.push([(await licence()).state, (await as('get', '/me')).body.licence.state])
    }
    expect(states).toEqual([
      ['valid', 'valid'],
      ['expiring', 'expiring'],
    ])
  })

  it('IAM-30 after its last day everything is read, exported and signed in to, running processes go on, and nothing new begins', {
    timeout: 60_000,
  }, async () => {
    const living = await startApi()
    const ended = await startApi({ licenceKey: expiredLicence, issuers })
    try {
      const matter = await office(living, make)
      const late = ended.as(matter.manager.token)
      const draft = (await matter.open()).body.id
      const refused = { status: 403, code: 'LICENCE_EXPIRED' }
      expect((await late('post', `/projects/${draft}/start`, {})).body).toMatchObject(refused)
      expect((await late('post', '/projects', {})).body).toMatchObject(refused)
      expect((await late('patch', `/projects/${draft}`, {})).body).toMatchObject(refused)
      const contact = ended.as(matter.contact.token)
      expect((await contact('post', '/portal/notifications/read', {})).status).not.toBe(403)
      expect((await late('get', `/projects/${draft}`)).status).toBe(200)
      expect((await late('get', '/me')).body.licence).toEqual({ state: 'expired', validUntil: '2025-12-31' })

      const root = await make.member({ companyId: matter.companyId, roles: ['super_admin'] })
      expect((await ended.as(root.token)('get', '/audit/export')).status).toBe(200)
      expect(said(await ended.as(root.token)('put', '/licence', { key: 'x' }))).toBe(
        '409 KEY_FROM_ENVIRONMENT',
      )

      // What was started before goes on: the workers complete their jobs whatever the licence says.
      await matter.as(matter.manager)('post', `/projects/${draft}/start`, {})
      const waiting = await until(
        async () => (await late('get', `/projects/${draft}`)).body.waitingFor ?? undefined,
      )
      expect(waiting).toBeTruthy()
    } finally {
      await living.close()
      await ended.close()
    }
  })
})
