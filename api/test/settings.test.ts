import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let finance: Awaited<ReturnType<People['member']>>

/** One transparent pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

beforeAll(async () => {
  api = await startApi()
  make = people()
  finance = await make.member({ companyId: await make.company(), roles: ['finance'] })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const as = (method: string, path: string, body?: object) => api.as(finance.token)(method, path, body)

describe('the firm', () => {
  it('enters its billing profile and puts its logo on it, which may be a PNG only', async () => {
    expect((await as('put', '/settings/billing/logo', { png: pixel })).status).toBe(404)
    await as('put', '/settings/billing', {
      legalName: 'Kaveri Advisors LLP',
      address: { line1: '4 Lake Road', city: 'Mumbai', stateCode: '27', pinCode: '400001' },
      email: 'office@firm.example.com',
    })
    expect((await as('put', '/settings/billing/logo', { png: pixel })).body).toEqual({ png: pixel })
    expect((await as('get', '/settings/billing/logo')).body).toEqual({ png: pixel })
    expect((await as('get', '/settings/billing')).body.hasLogo).toBe(true)
    const script = Buffer.from('<svg onload="alert(1)"/>').toString('base64')
    expect((await as('put', '/settings/billing/logo', { png: script })).body).toMatchObject({
      status: 422,
      code: 'LOGO_FORMAT',
    })
    expect((await as('put', '/settings/billing/logo', { png: null })).body).toEqual({ png: null })
  })

  it('switches notices kind by kind and channel by channel', async () => {
    const admin = await make.member({ companyId: await make.company(), roles: ['admin'] })
    const put = (body: object) => api.as(admin.token)('put', '/settings/notifications', body)
    const channels = async () =>
      (await api.as(admin.token)('get', '/settings/notifications/channels')).body.invoiceOverdueAlerts
    expect(await channels()).toEqual({ email: true, inApp: true })
    expect((await put({ invoiceOverdueAlerts: { email: false } })).body.invoiceOverdueAlerts).toBe(true)
    expect(await channels()).toEqual({ email: false, inApp: true })
    for (const wrong of [{}, { sms: true }, { email: 'no' }, 1])
      expect((await put({ invoiceOverdueAlerts: wrong })).body.code).toBe('SETTING_TYPE')
  })

  it('says which parts of the installation answer', async () => {
    const operations = await make.member({ companyId: await make.company(), roles: ['operations'] })
    expect((await api.as(operations.token)('get', '/settings/health')).body).toEqual({
      ready: true,
      parts: [{ name: 'database', isUp: true }],
    })
  })
})
