import { keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

const mailbox = `${process.env.MAIL_API_URL}/api`

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

/** An admin of a company, who sends mail by the mail server of this stack. */
async function firm(existing?: string) {
  const companyId = existing ?? (await make.company())
  const admin = await make.member({ companyId, roles: ['admin'] })
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

describe('the mail server in the settings', () => {
  it('wins over the environment with the next mail, without a restart, and gives way to it again', async () => {
    const { admin, as, read, save, test, received } = await firm()
    const environment = {
      source: 'environment',
      connection: { host: '127.0.0.1', senderAddress: 'no-reply@zippcrm.example.com', hasPassword: false },
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

  it('says what the mail server says of a wrong password, and sends once it is the right one', async () => {
    const { save, test, received } = await firm()
    const username = await account('river-of-two-banks')
    await save({ username, password: 'a guess' })
    const refused = await test()
    expect(said(refused)).toBe('422 MAIL_TEST_FAILED')
    expect(refused.body.detail).toContain('535 5.7.8 Username and password not accepted')
    expect(await received()).toEqual([])

    await save({ username, password: 'river-of-two-banks' })
    expect((await test()).status).toBe(200)
    expect(await received()).toHaveLength(1)
    // Without a server there is somebody's word too: the system's.
    await save({ port: 1, username: null })
    expect((await test()).body.detail).toContain('ECONNREFUSED')
  })

  it('keeps the password sealed, tells it to nobody, and asks for it again where it would go elsewhere', async () => {
    const { companyId, as, read, save } = await firm()
    const password = `secret-${newId()}`
    expect(said(await save({ username: 'office' }))).toBe('422 PASSWORD_NEEDED')
    const saved = await save({ username: 'office', password })
    const renamed = await save({ username: 'office', senderName: 'Kaveri' })
    expect(renamed.body.connection).toMatchObject({ senderName: 'Kaveri', hasPassword: true })
    for (const elsewhere of [{ host: 'localhost' }, { port: 26 }, { username: 'somebody' }])
      expect(said(await save({ username: 'office', ...elsewhere }))).toBe('422 PASSWORD_NEEDED')

    const root = await make.member({ companyId, roles: ['super_admin'] })
    const audit = await api.as(root.token)('get', '/audit?entity=mail_connection')
    expect(audit.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'mail-connection.save',
      'mail-connection.save',
    ])
    for (const answer of [saved.text, renamed.text, JSON.stringify(await read()), audit.text])
      expect(answer).not.toContain(password)
    const rows = await make.system(undefined, (trx) =>
      trx('mail_connection').where({ company_id: companyId }),
    )
    expect(JSON.stringify(rows)).not.toContain(password)
    expect(rows).toMatchObject([{ sealed_secret: expect.stringMatching(/^s1\./) }])
    await as('delete', '/settings/smtp').set('if-match', '"2"')
    expect((await read()).connection).toMatchObject({ hasPassword: false })
  })

  it('lets held mails leave at once when it is set', async () => {
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

  it('is read by operations, changed by admins, and by nobody on an old version', async () => {
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

  it('is followed by the sign-in service, which mails its links by it', async () => {
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
    await save({ username, password: 'river-of-two-banks' })
    await both('Kaveri Advisors office@kaveri.example.com true')
    await as('delete', '/settings/smtp').set('if-match', `"${(await read()).rowVersion}"`)
    await both('ZippCRM no-reply@zippcrm.example.com false')
  })
})
