import { keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloudApi } from './cloud-api.ts'
import { until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

const mailbox = `${process.env.MAIL_API_URL}/api`

const phone = '+919800000001'
const phoneNumberId = '106540352242922'

let api: TestApi
let make: People

beforeAll(async () => {
  api = await startApi()
  make = people()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

interface NumberAt {
  phoneNumberId: string
  token: string
}

/** An admin of a company, who sends mail by the mail server of this stack. */
async function firm(existing?: string) {
  const companyId = existing ?? (await make.company())
  const admin = await make.member({ companyId, roles: ['admin'] })
  await make.system(companyId, (trx) => trx('staff_user').where({ id: admin.id }).update({ phone }))
  const as = api.as(admin.token)
  const read = async () => (await as('get', '/settings/smtp')).body
  return {
    companyId,
    admin,
    as,
    read,
    save: async (change: object = {}) => {
      const server = { host: '127.0.0.1', port: Number(process.env.SMTP_PORT), security: 'none' }
      const sender = { senderName: 'Kaveri Advisors', senderAddress: 'office@kaveri.example.com' }
      const { rowVersion } = await read()
      const body = { ...server, ...sender, username: null, ...change }
      return as('put', '/settings/smtp', body).set('if-match', `"${rowVersion}"`)
    },
    test: () => as('post', '/settings/smtp/test', {}),
    readWhatsapp: async () => (await as('get', '/settings/whatsapp')).body,
    saveWhatsapp: async (body: object) => {
      const { rowVersion } = (await as('get', '/settings/whatsapp')).body
      return as('put', '/settings/whatsapp', body).set('if-match', `"${rowVersion}"`)
    },
    testWhatsapp: () => as('post', '/settings/whatsapp/test', {}),
    received: async () =>
      (await (await fetch(`${mailbox}/messages?to=${encodeURIComponent(admin.email)}`)).json()).items,
  }
}

/** An account at the mail server that wants this password. */
async function account(password: string): Promise<string> {
  const username = `${newId()}@kaveri.example.com`
  const answer = await fetch(`${mailbox}/accounts`, {
    method: 'POST',
    body: JSON.stringify({ username, password }),
  })
  expect(answer.status).toBe(200)
  return username
}

const said = ({ status, body }: { status: number; body: { code?: string } }) =>
  `${status} ${body.code ?? ''}`.trim()

describe('connections in the settings', () => {
  it('OPS-06 mail and WhatsApp are tried by sending to oneself; a wrong password or token is answered in the words of the other side, and neither is read back', async () => {
    const { admin, read, save, test, received, readWhatsapp, saveWhatsapp, testWhatsapp } = await firm()
    const username = await account('river-of-two-banks')
    await save({ username, secret: 'a-guess-at-it' })
    const refused = await test()
    expect(said(refused)).toBe('422 CONNECTION_TEST_FAILED')
    expect(refused.body.detail).toContain('535 5.7.8 Username and password not accepted')
    expect(await received()).toEqual([])
    await save({ username, secret: 'river-of-two-banks' })
    expect((await test()).body).toEqual({ to: admin.email, state: 'sent' })
    expect(await received()).toHaveLength(1)

    const meta = await cloudApi({ phoneNumberId, token: 'EAAG-token-of-the-number' })
    expect(said(await testWhatsapp())).toBe('409 CONNECTION_NOT_SET')
    const number = { phoneNumberId, baseUrl: meta.baseUrl }
    await saveWhatsapp({ ...number, secret: 'EAAG-a-guess' })
    const unknown = await testWhatsapp()
    expect(said(unknown)).toBe('422 CONNECTION_TEST_FAILED')
    expect(unknown.body.detail).toBe('Invalid OAuth access token. (#190)')
    await saveWhatsapp({ ...number, secret: 'EAAG-token-of-the-number' })
    expect((await testWhatsapp()).body).toEqual({ to: phone, state: 'sent' })
    expect(meta.received).toMatchObject([{ to: '919800000001', template: { name: 'hello_world' } }])
    meta.close()

    const told = JSON.stringify([await read(), await readWhatsapp()])
    for (const secret of ['river-of-two-banks', 'a-guess-at-it', 'EAAG']) expect(told).not.toContain(secret)
  })

  it('DEP-34 mail and WhatsApp hold from the next message on, without a restart, and their secrets are stored sealed', async () => {
    const { companyId, save, test, received, saveWhatsapp, testWhatsapp } = await firm()
    const [first, second] = ['EAAG-of-one-number', 'EAAG-of-another'].map((token, index) => ({
      token,
      phoneNumberId: `${phoneNumberId}${index}`,
    })) as [NumberAt, NumberAt]
    const username = await account('river-of-two-banks')
    const apis = [await cloudApi(first), await cloudApi(second)]
    for (const [index, number] of [first, second].entries()) {
      await save({ senderName: `Sender ${index}`, username, secret: 'river-of-two-banks' })
      expect((await test()).status).toBe(200)
      await saveWhatsapp({
        phoneNumberId: number.phoneNumberId,
        secret: number.token,
        baseUrl: apis[index]!.baseUrl,
      })
      expect((await testWhatsapp()).status).toBe(200)
    }
    expect((await received()).map(({ from }: { from: string }) => from)).toEqual([
      '"Sender 1" <office@kaveri.example.com>',
      '"Sender 0" <office@kaveri.example.com>',
    ])
    expect(apis.map((one) => one.received.length)).toEqual([1, 1])
    for (const one of apis) one.close()

    for (const [table, secret] of [
      ['mail_connection', 'river-of-two-banks'],
      ['whatsapp_connection', 'EAAG'],
    ] as const) {
      const rows = await make.system(undefined, (trx) => trx(table).where({ company_id: companyId }))
      expect(rows).toMatchObject([{ sealed_secret: expect.stringMatching(/^s1\./) }])
      expect(JSON.stringify(rows)).not.toContain(secret)
    }
  })

  it('the mail server wins over the environment and gives way to it again', async () => {
    const { admin, as, read, save, test, received } = await firm()
    const environment = {
      source: 'environment',
      connection: { host: '127.0.0.1', senderAddress: 'no-reply@zippcrm.example.com', hasSecret: false },
      hasEnvironment: true,
    }
    expect(await read()).toMatchObject({ ...environment, rowVersion: 0 })
    expect((await test()).body).toEqual({ to: admin.email, state: 'sent' })
    expect(await received()).toMatchObject([{ from: '"ZippCRM" <no-reply@zippcrm.example.com>' }])

    expect((await save()).body).toMatchObject({
      source: 'settings',
      connection: { senderName: 'Kaveri Advisors', username: null },
      rowVersion: 1,
    })
    expect((await test()).status).toBe(200)
    expect(await received()).toHaveLength(2)
    expect((await received())[0]).toMatchObject({ from: '"Kaveri Advisors" <office@kaveri.example.com>' })

    const forgotten = await as('delete', '/settings/smtp').set('if-match', '"1"')
    expect(forgotten.body).toMatchObject({ ...environment, rowVersion: 2 })
    expect((await test()).status).toBe(200)
    expect((await received())[0]).toMatchObject({ from: '"ZippCRM" <no-reply@zippcrm.example.com>' })
  })

  it('says of a server that does not answer what the network said of it', async () => {
    const { save, test } = await firm()
    await save({ port: 1 })
    expect((await test()).body.detail).toContain('ECONNREFUSED')
  })

  it('keep the password out of answers and audit, and ask for it again where it would go elsewhere', async () => {
    const { companyId, as, read, save } = await firm()
    const secret = `secret-${newId()}`
    expect(said(await save({ username: 'office' }))).toBe('422 SECRET_NEEDED')
    const saved = await save({ username: 'office', secret })
    const renamed = await save({ username: 'office', senderName: 'Kaveri' })
    expect(renamed.body.connection).toMatchObject({ senderName: 'Kaveri', hasSecret: true })
    for (const elsewhere of [{ host: 'localhost' }, { port: 26 }, { username: 'somebody' }])
      expect(said(await save({ username: 'office', ...elsewhere }))).toBe('422 SECRET_NEEDED')

    const root = await make.member({ companyId, roles: ['super_admin'] })
    const audit = await api.as(root.token)('get', '/audit?entity=mail_connection')
    expect(audit.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'mail-connection.save',
      'mail-connection.save',
    ])
    for (const answer of [saved.text, renamed.text, JSON.stringify(await read()), audit.text])
      expect(answer).not.toContain(secret)
    await as('delete', '/settings/smtp').set('if-match', '"2"')
    expect((await read()).connection).toMatchObject({ hasSecret: false })
  })

  it('let held mails leave at once when a mail server is set', async () => {
    const { companyId, read, save } = await firm()
    const client = `${newId()}@asha.example.com`
    await make.system(companyId, async (trx) => {
      for (const subject of ['One', 'Two', 'Three']) {
        const emailId = newId()
        const words = { subject, html: '<p>Hello</p>', body_text: 'Hello' }
        const email = {
          id: emailId,
          dedupe_key: subject,
          template: 'test',
          recipients: [client],
          state: 'held',
        }
        await trx('email').insert({ company_id: companyId, ...email, ...words })
        await trx('effect').insert({
          id: newId(),
          company_id: companyId,
          kind: 'mail',
          natural_key: `mail:${emailId}`,
          payload: JSON.stringify({ emailId }),
          state: 'held',
          next_at: trx.raw("clock_timestamp() + interval '1 hour'"),
        })
      }
    })
    expect((await read()).heldMails).toBe(3)
    await save()
    await until(async () => (await read()).heldMails === 0)
    const arrived = await until(async () => {
      const { items } = await (await fetch(`${mailbox}/messages?to=${encodeURIComponent(client)}`)).json()
      return items.length === 3 && items
    })
    expect(arrived[0]).toMatchObject({ from: '"Kaveri Advisors" <office@kaveri.example.com>' })
  })

  it('are read by operations, changed by admins, and by nobody on an old version', async () => {
    const { companyId, as, save } = await firm()
    await save()
    const operations = api.as((await make.member({ companyId, roles: ['operations'] })).token)
    const manager = api.as((await make.member({ companyId, roles: ['manager'] })).token)
    expect((await operations('get', '/settings/smtp')).body.source).toBe('settings')
    expect((await operations('post', '/settings/smtp/test', {})).status).toBe(403)
    expect((await manager('get', '/settings/smtp')).status).toBe(403)
    const body = { host: 'smtp.example.com', port: 587, security: 'starttls', senderName: '', username: null }
    const complete = { ...body, senderAddress: 'office@kaveri.example.com' }
    expect(said(await as('put', '/settings/smtp', complete))).toBe('428 VERSION_REQUIRED')
    expect(said(await as('put', '/settings/smtp', complete).set('if-match', '"0"'))).toBe('412 STALE_VERSION')
    const wrong = await as('put', '/settings/smtp', {
      ...body,
      host: 'smtp.example.com:587',
      senderAddress: 'x',
    })
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      '/host',
      '/senderAddress',
    ])
    const other = await firm()
    expect((await other.read()).source).toBe('environment')
  })

  it('are followed by the sign-in service, which mails its links by the same server', async () => {
    const [{ id: companyId }] = await make.system(undefined, (trx) =>
      trx('company').orderBy('created_at').limit(1).select('id'),
    )
    const { as, read, save } = await firm(companyId)
    const clientSecret = process.env.KEYCLOAK_ADMIN_CLIENT_SECRET!
    const clientId = process.env.KEYCLOAK_ADMIN_CLIENT_ID!
    const senders = () =>
      Promise.all(
        ['staff', 'portal'].map(async (realm) => {
          const credentials = { kind: 'client' as const, realm, clientId, clientSecret }
          const http = keycloakHttp({ url: process.env.KEYCLOAK_URL!, credentials })
          const { body } = await http.request<{ smtpServer: Record<string, string> }>('GET', `/${realm}`)
          return `${body.smtpServer.fromDisplayName} ${body.smtpServer.from} ${body.smtpServer.auth}`
        }),
      )
    const both = (sender: string) => until(async () => (await senders()).every((one) => one === sender))
    const username = await account('river-of-two-banks')
    await save({ username, secret: 'river-of-two-banks' })
    await both('Kaveri Advisors office@kaveri.example.com true')
    await as('delete', '/settings/smtp').set('if-match', `"${(await read()).rowVersion}"`)
    await both('ZippCRM no-reply@zippcrm.example.com false')
  })
})
