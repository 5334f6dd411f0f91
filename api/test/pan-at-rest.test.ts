import { panVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealPans } from '../src/setup/seal-pans.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

type Person = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let finance: Person

const pan = 'AAACZ1234A'
const gstin = '27AAACZ1234A1ZV'

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  finance = await make.member({ companyId, roles: ['finance', 'admin'] })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const as = (method: string, path: string, body?: object) => api.as(finance.token)(method, path, body)
const stored = (table: string, where: object): Promise<string> =>
  make.system(companyId, async (trx) => (await trx(table).where(where).first('pan')).pan)

describe('a PAN', () => {
  it('is sealed in the database, masked on screens, and read in clear for a reason only', async () => {
    const client = (
      await as('post', '/clients', {
        name: 'Kaveri Advisors',
        legalName: 'Kaveri Advisors Private Limited',
        entityType: 'private_limited',
        pan,
        addressLine1: '4 Lake Road',
        city: 'Mumbai',
        stateCode: '27',
        contact: { firstName: 'Ila', lastName: 'Rao', email: `${crypto.randomUUID()}@client.example.com` },
      })
    ).body
    const path = `/clients/${client.id}/billing-profile`
    expect(await stored('billing_profile', { client_id: client.id })).toMatch(/^s1\./)
    expect([client.panMasked, (await as('get', path)).body.panMasked]).toEqual(['******234A', '******234A'])

    // The PAN inside a GSTIN is compared with the stored one, which therefore has to be opened.
    const save = (number: string) => as('put', path, { gstCategory: 'registered', gstin: number })
    expect((await save('24AABFK4321C1Z3')).body.code).toBe('GSTIN_PAN_MISMATCH')
    expect((await save(gstin)).status).toBe(200)
    expect(await stored('billing_profile', { client_id: client.id })).toMatch(/^s1\./)

    const reveal = await as('post', `/clients/${client.id}/pan/reveal`, { reason: 'Form 16A for the client' })
    expect(reveal.body).toEqual({ pan })
    const { rows } = await make.system(companyId, (trx) =>
      trx.raw('select count(*)::int as n from audit_log where company_id = ? and diff::text like ?', [
        companyId,
        `%"${pan}"%`,
      ]),
    )
    expect(rows[0].n).toBe(0)
  })

  it('of the firm is sealed as well', async () => {
    await as('put', '/settings/billing', {
      legalName: 'Kaveri Advisors LLP',
      address: { line1: '4 Lake Road', city: 'Mumbai', stateCode: '27' },
      email: 'office@firm.example.com',
      pan,
    })
    expect(await stored('firm_profile', { company_id: companyId })).toMatch(/^s1\./)
    expect((await as('get', '/settings/billing')).body.panMasked).toBe('******234A')
  })

  it('that an earlier release stored in clear is sealed by the setup, once', async () => {
    const pans = panVault(sensitiveSeal(api.env.SENSITIVE_DATA_KEY))
    await make.system(companyId, async (trx) => {
      await trx('firm_profile').where({ company_id: companyId }).update({ pan })
      await sealPans(pans, trx)
      const first = (await trx('firm_profile').where({ company_id: companyId }).first('pan')).pan
      await sealPans(pans, trx)
      const second = (await trx('firm_profile').where({ company_id: companyId }).first('pan')).pan
      expect([pans.open(first), second]).toEqual([pan, first])
    })
  })
})
