import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedProjects } from '../src/setup/seed-projects.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let manager: Awaited<ReturnType<People['member']>>

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  manager = await make.member({ companyId, roles: ['manager'] })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const create = (body: object) => api.as(manager.token)('post', '/clients', { entityType: 'llp', ...body })

describe('clients', () => {
  it('keeps a name in Devanagari, shows the contact and hides most of the PAN', async () => {
    const { status, body } = await create({
      name: 'मेघद्रुमा वित्त',
      gstin: ' 33zzcfh0060f1z0 ',
      contact: { firstName: 'Asha', lastName: 'Rao', email: 'asha@megh.example.com' },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'मेघद्रुमा वित्त',
      legalName: 'मेघद्रुमा वित्त',
      number: expect.stringMatching(/^C-\d{6}$/),
      gstin: '33ZZCFH0060F1Z0',
      panMasked: '******060F',
      contacts: [{ fullName: 'Asha Rao', isPrimary: true }],
    })
    const found = await api.as(manager.token)('get', `/clients?q=${encodeURIComponent('मेघ')}`)
    expect(found.body.items.map((client: { id: string }) => client.id)).toEqual([body.id])
  })

  it('POR-01 starts onboarding for a client with a contact, and not when the portal is opted out', async () => {
    const contact = { firstName: 'Diya', email: `${crypto.randomUUID()}@client.example.com` }
    const started = async (id: string) =>
      make.system(companyId, (trx) =>
        trx('engine_command')
          .where({ subject: `client:${id}` })
          .pluck('kind'),
      )
    expect(await started((await create({ name: 'With portal', contact })).body.id)).toEqual([
      'publish_message',
    ])
    expect(
      await started((await create({ name: 'Without', contact, inviteToPortal: false })).body.id),
    ).toEqual([])
  })

  it('refuses a mistyped GSTIN at its field and stores nothing', async () => {
    const { status, body } = await create({ name: 'Mistyped', gstin: '33ZZCFH0060F1Z9' })
    expect({ status, code: body.code, field: body.errors[0].field }).toEqual({
      status: 422,
      code: 'GSTIN_CHECKSUM',
      field: '/gstin',
    })
    expect((await api.as(manager.token)('get', '/clients?q=Mistyped')).body.items).toEqual([])
  })

  it('pages through clients in every order without repeating one', async () => {
    const own = await make.company()
    const boss = await make.member({ companyId: own, roles: ['manager'] })
    for (const name of ['Beta', 'alpha', 'Gamma', 'delta', 'Alpha']) {
      await api.as(boss.token)('post', '/clients', { name, entityType: 'llp' })
    }
    const paged = async (sort: string) => {
      const names: string[] = []
      let cursor = ''
      do {
        const page = `/clients?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`
        const { body } = await api.as(boss.token)('get', page)
        names.push(...body.items.map((client: { name: string }) => client.name))
        cursor = body.nextCursor
      } while (cursor)
      return names.map((name) => name.toLowerCase())
    }
    expect(await paged('name')).toEqual(['alpha', 'alpha', 'beta', 'delta', 'gamma'])
    expect(await paged('-name')).toEqual(['gamma', 'delta', 'beta', 'alpha', 'alpha'])
    expect(await paged('number')).toEqual(['beta', 'alpha', 'gamma', 'delta', 'alpha'])
    // All equal: the id alone keeps the pages apart.
    expect((await paged('-city')).sort()).toEqual(['alpha', 'alpha', 'beta', 'delta', 'gamma'])

    const { body } = await api.as(boss.token)('get', '/clients?limit=2')
    const other = await api.as(boss.token)('get', `/clients?sort=-name&cursor=${body.nextCursor}`)
    expect([other.status, other.body.code]).toEqual([422, 'CURSOR_INVALID'])
    expect((await api.as(boss.token)('get', '/clients?sort=salary')).status).toBe(422)
  })
})

describe('contacts', () => {
  it('are added and changed on the version that was seen; one of them is primary', async () => {
    const { body: client } = await create({
      name: 'Peopled',
      contact: { firstName: 'Asha' },
      inviteToPortal: false,
    })
    const added = await api.as(manager.token)('post', `/clients/${client.id}/contacts`, {
      firstName: 'Vikram',
      lastName: 'Sethi',
      title: 'CFO',
    })
    expect(added.status).toBe(201)
    const vikram = added.body.contacts.find(({ firstName }: { firstName: string }) => firstName === 'Vikram')
    expect(vikram).toMatchObject({ fullName: 'Vikram Sethi', title: 'CFO', isPrimary: false })

    const change = (body: object, version = vikram.rowVersion) =>
      api.as(manager.token)('patch', `/contacts/${vikram.id}`, body).set('if-match', `"${version}"`)
    const primary = await change({ isPrimary: true, phone: '+91 98200 12345' })
    const states = primary.body.contacts.map((contact: { firstName: string; isPrimary: boolean }) => [
      contact.firstName,
      contact.isPrimary,
    ])
    expect(states).toEqual([
      ['Vikram', true],
      ['Asha', false],
    ])
    expect((await change({ title: 'CEO' })).body).toMatchObject({ status: 412, code: 'STALE_VERSION' })
  })
})

describe('the PAN of a client', () => {
  it('is read in clear by roles that may, for a reason, and leaves one audit row that does not hold it', async () => {
    const finance = await make.member({ companyId, roles: ['finance'] })
    const { body: client } = await create({ name: 'Hidden', gstin: '33ZZCFH0060F1Z0', inviteToPortal: false })
    const ask = (token: string, body: object) =>
      api.as(token)('post', `/clients/${client.id}/pan/reveal`, body)

    expect((await ask(manager.token, { reason: 'Curious' })).status).toBe(403)
    const silent = await ask(finance.token, { reason: ' ' })
    expect([silent.status, silent.body.errors[0].field]).toEqual([422, '/reason'])
    expect((await ask(finance.token, { reason: 'Form 16A of the client' })).body).toEqual({
      pan: 'ZZCFH0060F',
    })
    const trail = await make.system(companyId, (trx) =>
      trx('audit_log').where({ action: 'pan.reveal' }).select('actor_id', 'reason', 'diff'),
    )
    expect(trail).toEqual([{ actor_id: finance.id, reason: 'Form 16A of the client', diff: [] }])
  })
})

describe('workflow families', () => {
  it('PRJ-05 ship with every installation; one that the firm edited keeps its version', async () => {
    const own = await make.company()
    const seed = () => make.system(own, (trx) => seedProjects({ companyId: own, demo: true, trx }))
    await seed()
    const edited = await make.system(own, async (trx) => {
      const family = await trx('workflow_family').where({ company_id: own, key: 'sebi-aif' }).first('id')
      const version = await trx('template_version').where({ family_id: family.id }).first()
      await trx('template_version').insert({
        ...version,
        id: crypto.randomUUID(),
        version: 2,
        source: 'edited',
        content_hash: 'e'.repeat(64),
        stages: JSON.stringify(version.stages),
        billing_milestones: JSON.stringify(version.billing_milestones),
      })
      return family.id
    })
    await seed()

    const boss = await make.member({ companyId: own, roles: ['manager'] })
    const { body } = await api.as(boss.token)('get', '/workflow-families')
    expect(body.items).toHaveLength(8)
    expect(new Set(body.items.map((family: { regulator: string }) => family.regulator))).toEqual(
      new Set(['RBI', 'SEBI', 'IRDAI']),
    )
    expect(
      body.items.map((family: { id: string; version: number }) => [family.id, family.version]),
    ).toContainEqual([edited, 2])
    expect((await api.as(boss.token)('get', '/clients?limit=200')).body.items).toHaveLength(12)
  })
})
