import { randomUUID } from 'node:crypto'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { keycloakIdentities } from '@zippcrm/domain/identity/identity-provider.ts'
import { keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { currentPolicies } from '@zippcrm/domain/identity/policies.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tokenOf } from './tokens.ts'

const password = `test-${randomUUID()}`

const accountsOf = (realm: string) =>
  keycloakHttp({
    url: process.env.KEYCLOAK_URL!,
    credentials: {
      kind: 'client',
      realm,
      clientId: process.env.KEYCLOAK_ADMIN_CLIENT_ID ?? 'zippcrm-admin',
      clientSecret: process.env.KEYCLOAK_ADMIN_CLIENT_SECRET!,
    },
  })
const identitiesOf = (realm: string) => keycloakIdentities(accountsOf(realm), realm)
const staffRealm = process.env.KEYCLOAK_STAFF_REALM ?? 'staff'

/** Makes companies, staff and client contacts with real accounts; everything of one test in a company of its own. */
export function people() {
  const db = connect(process.env.ENGINE_DATABASE_URL!, { max: 3, name: 'zippcrm-people-test' })
  const staff = identitiesOf(staffRealm)
  const portal = identitiesOf(process.env.KEYCLOAK_PORTAL_REALM ?? 'portal')
  const system = <T>(companyId: string | undefined, work: (trx: Trx) => Promise<T>) =>
    inSession(db, { role: 'zipp_system', companyId, actorKind: 'scheduler', action: 'test' }, work)

  return {
    staff,
    portal,
    system,

    async company(): Promise<string> {
      const id = newId()
      await system(undefined, (trx) =>
        trx('company').insert({ id, name: `Firm ${id}`, legal_name: `Firm ${id} LLP` }),
      )
      return id
    },

    async member({
      companyId,
      roles,
      email = `${randomUUID()}@staff.example.com`,
    }: {
      companyId: string
      roles: string[]
      email?: string
    }) {
      const { id: subject } = await staff.findOrCreate({ email, firstName: 'Test', lastName: 'Member' })
      await staff.setPassword(subject, password, { temporary: false })
      const id = newId()
      await system(companyId, (trx) =>
        trx('staff_user').insert({
          id,
          company_id: companyId,
          keycloak_sub: subject,
          email,
          full_name: 'Test Member',
          role_slugs: roles,
          status: 'active',
        }),
      )
      return { id, subject, email, password, token: await tokenOf({ population: 'staff', email, password }) }
    },

    async client(companyId: string): Promise<string> {
      const id = newId()
      await system(companyId, (trx) =>
        trx('client').insert({
          id,
          company_id: companyId,
          code: `C-${id}`,
          name: `Client ${id}`,
          legal_name: `Client ${id} Private Limited`,
          entity_type: 'private_limited',
        }),
      )
      return id
    },

    async contact({
      companyId,
      clientId,
      email = `${randomUUID()}@client.example.com`,
      consented = true,
    }: {
      companyId: string
      clientId: string
      email?: string
      consented?: boolean
    }) {
      const { id: subject } = await portal.findOrCreate({ email, firstName: 'Test', lastName: 'Contact' })
      await portal.setPassword(subject, password, { temporary: false })
      const id = newId()
      await system(companyId, async (trx) => {
        const row = { company_id: companyId, portal_user_id: id }
        await trx('portal_user').insert({
          id,
          company_id: companyId,
          keycloak_sub: subject,
          email,
          contact_name: 'Test Contact',
          status: 'active',
        })
        await trx('portal_access').insert({ id: newId(), ...row, client_id: clientId })
        for (const [document, version] of consented ? Object.entries(currentPolicies) : []) {
          await trx('portal_consent').insert({ id: newId(), ...row, document, version })
        }
      })
      return { id, subject, email, password, token: await tokenOf({ population: 'portal', email, password }) }
    },

    /** From the next sign-in on a member of staff sets up a second factor. */
    async demandSecondFactor(subject: string): Promise<void> {
      const path = `/${staffRealm}/users/${subject}`
      const { body } = await accountsOf(staffRealm).request<object>('GET', path)
      await accountsOf(staffRealm).request('PUT', path, { ...body, requiredActions: ['CONFIGURE_TOTP'] })
    },

    /** A token for somebody made here, asked for by another client. */
    tokenBy: (population: 'staff' | 'portal', email: string, clientId: string) =>
      tokenOf({ population, email, password, clientId }),

    close: () => db.destroy(),
  }
}

export type People = ReturnType<typeof people>
