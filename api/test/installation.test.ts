import { readdirSync, readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { seedCompanyTaxTables } from '@zippcrm/domain/billing/reference-data.ts'
import { keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Login } from '../src/setup/logins-file.ts'
import { realmFile } from '../src/setup/realm-file.ts'
import { realmSync } from '../src/setup/realm-sync.ts'
import { seedReferenceData } from '../src/setup/reference-data.ts'
import { seedProjects } from '../src/setup/seed-projects.ts'
import { type People, people } from './people.ts'

let make: People
beforeAll(() => {
  make = people()
})
afterAll(() => make.close())

const { KEYCLOAK_URL, KEYCLOAK_PUBLIC_URL, STAFF_URL, PORTAL_URL } = process.env as Record<string, string>
const clientId = process.env.KEYCLOAK_ADMIN_CLIENT_ID ?? 'zippcrm-admin'
const clientSecret = process.env.KEYCLOAK_ADMIN_CLIENT_SECRET!
const adminOf = (realm: string) =>
  keycloakHttp({ url: KEYCLOAK_URL!, credentials: { kind: 'client', realm, clientId, clientSecret } })

/** What the start gives to each company. */
const seeded = [
  'sla_policy',
  'holiday',
  'notification_setting',
  'feature_flag',
  'gst_rate',
  'tds_rate',
  'workflow_family',
  'template_version',
]

/** What a server answers to one line. */
async function saysTo(address: string, line: string): Promise<string> {
  const { hostname, port } = new URL(address)
  const socket = createConnection({ host: hostname, port: Number(port) })
  socket.end(line)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('a set-up installation', () => {
  it('DEP-47 stands in a test run on a real database, identity server, engine and Redis', async () => {
    const { rows } = await make.system(undefined, (trx) => trx.raw('select version()'))
    expect(rows[0].version).toMatch(/^PostgreSQL 1[5-9]/)
    const realm = await fetch(`${KEYCLOAK_URL}/realms/staff/.well-known/openid-configuration`)
    expect(await realm.json()).toMatchObject({ issuer: `${KEYCLOAK_PUBLIC_URL}/realms/staff` })
    const engine = await fetch(`${process.env.ZEEBE_MONITORING_URL}/actuator/health/readiness`)
    expect(await engine.json()).toMatchObject({ status: 'UP' })
    expect(await saysTo(process.env.REDIS_URL!, 'PING\r\n')).toMatch(/^(\+PONG|-NOAUTH)/)
  })

  it('IAM-01 asks staff for an e-mail and knows no other user name', async () => {
    const query = new URLSearchParams({
      client_id: 'zippcrm-web',
      redirect_uri: `${STAFF_URL}/`,
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    })
    const page = await (
      await fetch(`${KEYCLOAK_PUBLIC_URL}/realms/staff/protocol/openid-connect/auth?${query}`)
    ).text()
    expect(page).toMatch(/<label[^>]*>\s*(<span[^>]*>)?\s*Email/)
    expect(page).not.toMatch(/>\s*Username/)

    const http = adminOf('staff')
    const { body: realm } = await http.request<Record<string, unknown>>('GET', '/staff')
    expect(realm).toMatchObject({
      loginWithEmailAllowed: true,
      registrationEmailAsUsername: true,
      editUsernameAllowed: false,
    })

    const email = `${crypto.randomUUID()}@staff.example.com`
    await http.request('POST', '/staff/users', {
      username: 'somebody',
      email,
      firstName: 'A',
      lastName: 'B',
      enabled: true,
    })
    const { body: stored } = await http.request<{ username: string }[]>(
      'GET',
      `/staff/users?exact=true&email=${email}`,
    )
    expect(stored.map(({ username }) => username)).toEqual([email])

    const withoutPkce = new URLSearchParams([...query].filter(([name]) => !name.startsWith('code_challenge')))
    const refused = await fetch(
      `${KEYCLOAK_PUBLIC_URL}/realms/staff/protocol/openid-connect/auth?${withoutPkce}`,
      { redirect: 'manual' },
    )
    expect(refused.headers.get('location')).toMatch(/error=invalid_request/)
  })

  it('IAM-06 has one super admin, who must choose another password at the first sign-in', async () => {
    const logins: Login[] = JSON.parse(readFileSync(process.env.DEMO_LOGINS_FILE!, 'utf8'))
    const admins = logins.filter(({ roles }) => roles.includes('super_admin'))
    expect(admins).toHaveLength(1)
    const { email, password } = admins[0]!
    const rows = await make.system(undefined, (trx) =>
      trx('staff_user as s').whereRaw(`role_slugs @> '{super_admin}'`).where({ email }).select('status'),
    )
    expect(rows).toHaveLength(1)
    const answer = await fetch(`${KEYCLOAK_URL}/realms/staff/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'zippcrm-test',
        username: email,
        password,
      }),
    })
    expect(await answer.json()).toMatchObject({ error_description: 'Account is not fully set up' })

    const folder = new URL('../../keycloak/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    )
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const text = readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8')
      expect([file, /"(secret|credentials|password|value)"\s*:/.test(text)]).toEqual([file, false])
    }
  })

  it('DEP-12 an empty sign-in service is usable by the start alone; a change by hand is put right, and again nothing', async () => {
    const companyId = await make.company()
    const { token } = await make.member({ companyId, roles: ['consultant'] })
    expect(token).toMatch(/^ey/)
    for (const [population, appUrl] of [
      ['staff', STAFF_URL],
      ['portal', PORTAL_URL],
    ] as const) {
      const http = adminOf(population)
      const sync = realmSync({ http, accountClient: { clientId, secret: clientSecret } })
      const file = realmFile({ population, realm: population, appUrl: appUrl!, forTests: true })
      await http.request('PUT', `/${population}`, { displayName: 'Changed by hand' })
      expect(await sync(file)).toEqual(['settings'])
      expect(await sync(file)).toEqual([])
    }
  })

  it('DEP-10 two starts: the first gives a company all it needs, the second keeps what was edited and adds nothing twice', async () => {
    const companyId = await make.company()
    const own = { company_id: companyId }
    const start = () =>
      make.system(companyId, async (trx) => {
        await seedReferenceData(companyId, trx)
        await seedCompanyTaxTables(companyId, trx)
        await seedProjects({ companyId, demo: false, trx })
      })
    const counts = () =>
      make.system(companyId, async (trx) => {
        const found: [string, number][] = []
        for (const table of seeded)
          found.push([table, Number((await trx(table).where(own).count('* as n').first())?.n)])
        return found
      })
    await make.system(companyId, (trx) =>
      trx('notification_setting').insert({ id: newId(), ...own, key: 'stagePassed', enabled: false }),
    )
    await start()
    const first = await counts()
    expect(first.filter(([, count]) => count === 0)).toEqual([])

    const stages = JSON.stringify([{ stage: 'onboarding', name: 'Our own', items: [] }])
    await make.system(companyId, async (trx) => {
      const family = await trx('workflow_family').where(own).first('id')
      await trx('template_version').where({ family_id: family.id }).update({ published_at: null })
      await trx('template_version').insert({
        id: newId(),
        ...own,
        family_id: family.id,
        version: 2,
        stages,
        source: 'edited',
        content_hash: 'e'.repeat(64),
        published_at: trx.raw('app_now()'),
      })
      await trx('sla_policy')
        .where({ ...own, key: 'stage-review' })
        .update({ working_minutes: 77 })
    })
    const edited = await counts()
    await start()
    expect(await counts()).toEqual(edited)
    await make.system(companyId, async (trx) => {
      const [template] = await trx('template_version').where({ ...own, source: 'edited' })
      const policy = await trx('sla_policy')
        .where({ ...own, key: 'stage-review' })
        .first()
      const setting = await trx('notification_setting')
        .where({ ...own, key: 'stagePassed' })
        .first()
      expect([template.stages, policy.working_minutes, setting.enabled]).toEqual([
        JSON.parse(stages),
        77,
        false,
      ])
    })
  })

  it('has no place for a password in the database', async () => {
    const columns = await make.system(undefined, (trx) =>
      trx('information_schema.columns')
        .where({ table_schema: 'public' })
        .whereRaw(`column_name ~* '(password|passwd|pwd)'`)
        .select('table_name', 'column_name'),
    )
    expect(columns).toEqual([])
  })
})
