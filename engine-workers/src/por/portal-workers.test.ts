import { fixedClock } from '@zippcrm/domain/clock/clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import { type IdentityProvider, keycloakIdentities } from '@zippcrm/domain/identity/identity-provider.ts'
import { keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { portalInvitations } from '@zippcrm/domain/identity/portal-invitations.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type EffectDefinition, EffectHeld, isDeferred, type WorkerDefinition } from '../worker.ts'
import { expireInvitation } from './expire-invitation.ts'
import { findOrCreateIdentity } from './find-or-create-identity.ts'
import { grantAccess } from './grant-access.ts'
import { identityMailEffect } from './identity-mail.ts'
import { markActive } from './mark-active.ts'
import { portalIdentityEffect } from './portal-identity.ts'
import { queueCredentials } from './queue-credentials.ts'
import { sendReminder } from './send-reminder.ts'

const portalUrl = process.env.PORTAL_URL!.replace(/\/+$/, '')
const clock = fixedClock('2026-11-21T10:00:00Z')
const log = pino({ level: 'silent' })
const job = {
  key: '1',
  type: 'por',
  processInstanceKey: '77',
  elementId: 'x',
  retries: 3,
  variables: {},
} as never

let db: Database
let companyId: string
let clientId: string
let calls: string[]

beforeAll(() => {
  db = connect(process.env.ENGINE_DATABASE_URL!, { max: 3, name: 'zippcrm-por-test' })
})
afterAll(() => db.destroy())

beforeEach(async () => {
  companyId = newId()
  calls = []
  await system((trx) => trx('company').insert({ id: companyId, name: 'Firm', legal_name: 'Firm LLP' }))
  clientId = await newClient()
})

const system = <T>(work: (trx: Trx) => Promise<T>) =>
  inSession(db, { role: 'zipp_system', companyId, actorKind: 'scheduler' }, work)
const inCompany = <T>(work: (trx: Trx) => Promise<T>) =>
  inSession(db, { role: 'zipp_worker', companyId, actorKind: 'worker' }, work)

async function newClient() {
  const id = newId()
  await system((trx) =>
    trx('client').insert({
      id,
      company_id: companyId,
      code: id,
      name: 'Client',
      legal_name: 'Client',
      entity_type: 'llp',
    }),
  )
  return id
}

const realm = process.env.KEYCLOAK_PORTAL_REALM ?? 'portal'
const keycloak = keycloakIdentities(
  keycloakHttp({
    url: process.env.KEYCLOAK_URL!,
    credentials: {
      kind: 'client',
      realm,
      clientId: process.env.KEYCLOAK_ADMIN_CLIENT_ID ?? 'zippcrm-admin',
      clientSecret: process.env.KEYCLOAK_ADMIN_CLIENT_SECRET!,
    },
  }),
  realm,
)

/** The sign-in service, with a note of what it was asked. */
const identities: IdentityProvider = {
  ...keycloak,
  findOrCreate(person) {
    calls.push(`findOrCreate ${person.email} for ${person.firm}`)
    return keycloak.findOrCreate(person)
  },
  remove(id) {
    calls.push('remove')
    return keycloak.remove(id)
  },
  setRoles(id, roles) {
    calls.push(`setRoles ${roles}`)
    return keycloak.setRoles(id, roles)
  },
  setEnabled(id, enabled) {
    calls.push(`setEnabled ${enabled}`)
    return keycloak.setEnabled(id, enabled)
  },
  sendSetupMail(id, mail) {
    calls.push(`sendSetupMail ${mail.redirectUri} ${mail.lifespanSeconds}`)
    return keycloak.sendSetupMail(id, mail)
  },
}

const request = (email: string, to = clientId, contactId: string | null = null) =>
  withoutItsProcess((trx) =>
    portalInvitations.request(
      { companyId, clientId: to, contactId, email, name: 'Ila Rao', reason: 'contact_added' },
      trx,
    ),
  )

/** The steps are taken here one by one, and not beside us by the process that a request starts. */
const withoutItsProcess = <T>(ask: (trx: Trx) => Promise<T>) =>
  system(async (trx) => {
    const answer = await ask(trx)
    await trx('engine_command').where({ company_id: companyId }).del()
    return answer
  })
const run = (worker: WorkerDefinition, input: object) =>
  inCompany((trx) =>
    worker.handle(worker.input.parse(input), {
      trx,
      log,
      clock,
      companyId,
      job,
      submission: async () => Promise.reject(new Error('none')),
    }),
  )
const perform = (effect: EffectDefinition, payload: object) =>
  effect.run(payload, { log, clock, companyId, effectId: newId(), attempt: 1, resumed: false, inCompany })
const mail = {
  of: async () => ({ from: { name: '', address: 'a@firm.example.com' }, transport: {} as never }),
}
const invitationOf = (id: string) => inCompany((trx) => trx('portal_invitation').where({ id }).first())
const userOf = (id: string) => inCompany((trx) => trx('portal_user').where({ id }).first())
const address = () => `${crypto.randomUUID()}@client.example.com`

async function invited(email = address()) {
  const { invitationId, portalUserId } = await request(email)
  await perform(portalIdentityEffect({ identities }), { invitationId })
  await run(grantAccess(), { invitationId, portalUserId })
  await run(queueCredentials(), { invitationId, portalUserId })
  await perform(identityMailEffect({ identities, mail, portalUrl }), { invitationId })
  return { invitationId, portalUserId: portalUserId!, email }
}

describe('portal invitation', () => {
  it('opens an account, gives access and has the one-time link mailed for 72 hours', async () => {
    const { invitationId, portalUserId, email } = await invited()

    expect(calls).toEqual([
      `findOrCreate ${email} for Firm`,
      'setRoles portal_client',
      'setEnabled true',
      `sendSetupMail ${portalUrl}/ 259200`,
    ])
    expect(await userOf(portalUserId)).toMatchObject({ status: 'invited', email })
    expect(await invitationOf(invitationId)).toMatchObject({
      state: 'sent',
      sent_at: new Date('2026-11-21T10:00:00Z'),
      expires_at: new Date('2026-11-24T10:00:00Z'),
    })
    const access = await inCompany((trx) => trx('portal_access').where({ portal_user_id: portalUserId }))
    expect(access).toMatchObject([{ client_id: clientId, level: 'owner', is_active: true }])
  })

  it('hands the account to an effect once for each job', async () => {
    const { invitationId } = await request(address())
    const answer = await run(findOrCreateIdentity(), { invitationId })
    expect(isDeferred(answer) && answer.effect).toMatchObject({
      kind: 'portal-identity',
      naturalKey: `portal-identity:${invitationId}:1`,
    })
    expect(await invitationOf(invitationId)).toMatchObject({ process_instance_key: 77 })
  })

  it('POR-05 holds the mail while mail is not set up, and sends it once it is', async () => {
    const { invitationId } = await request(address())
    await perform(portalIdentityEffect({ identities }), { invitationId })

    await expect(
      perform(identityMailEffect({ identities, mail: { of: async () => undefined }, portalUrl }), {
        invitationId,
      }),
    ).rejects.toThrow(EffectHeld)
    expect(await invitationOf(invitationId)).toMatchObject({ state: 'queued' })

    await perform(identityMailEffect({ identities, mail, portalUrl }), { invitationId })
    await perform(identityMailEffect({ identities, mail, portalUrl }), { invitationId })
    expect(await invitationOf(invitationId)).toMatchObject({ state: 'sent' })
    expect(calls.filter((call) => call.startsWith('sendSetupMail'))).toHaveLength(1)
  })

  it('refuses an address that cannot be one and notes why', async () => {
    const { invitationId } = await request(`not-an-address ${newId()}`)
    await expect(perform(portalIdentityEffect({ identities }), { invitationId })).rejects.toMatchObject({
      code: 'EMAIL_INVALID',
    })
    expect(await invitationOf(invitationId)).toMatchObject({
      state: 'bounced',
      failure_code: 'EMAIL_INVALID',
    })
    expect(calls).toEqual([])
  })

  it('takes a corrected address over for the person and the contact', async () => {
    const contactId = newId()
    const wrong = `wrong ${newId()}`
    await inCompany((trx) =>
      trx('contact').insert({
        id: contactId,
        company_id: companyId,
        client_id: clientId,
        first_name: 'Ila',
        email: wrong,
      }),
    )
    const { invitationId, portalUserId } = await request(wrong, clientId, contactId)
    await expect(perform(portalIdentityEffect({ identities }), { invitationId })).rejects.toMatchObject({
      code: 'EMAIL_INVALID',
    })

    const email = address()
    const answered = { id: newId(), taskKey: '2', outcome: null, data: { email }, by: newId(), at: '' }
    await inCompany((trx) =>
      findOrCreateIdentity().handle(
        { invitationId, submissionId: answered.id },
        { trx, log, clock, companyId, job, submission: async () => answered },
      ),
    )
    await perform(portalIdentityEffect({ identities }), { invitationId })
    expect(await userOf(portalUserId!)).toMatchObject({ email })
    expect(await inCompany((trx) => trx('contact').where({ id: contactId }).first())).toMatchObject({ email })
    expect(calls[0]).toBe(`findOrCreate ${email} for Firm`)
  })

  it('links no address of another client', async () => {
    const { email } = await invited()
    const { invitationId, portalUserId } = await request(email, await newClient())
    expect(portalUserId).toBeNull()
    await expect(perform(portalIdentityEffect({ identities }), { invitationId })).rejects.toMatchObject({
      code: 'EMAIL_ALREADY_LINKED',
    })
  })

  it('makes the account anew for a repeated invitation, so that an older link cannot work', async () => {
    const { portalUserId } = await invited()
    calls = []
    const again = await withoutItsProcess(async (trx) => {
      const user = await trx('portal_user').where({ id: portalUserId }).first()
      return portalInvitations.resend(
        {
          user: {
            id: user.id,
            companyId,
            email: user.email,
            contactName: user.contact_name,
            contactId: null,
            status: user.status,
          } as never,
          clientId,
        },
        trx,
      )
    })
    await perform(portalIdentityEffect({ identities }), { invitationId: again.invitationId })
    expect(calls[0]).toBe('remove')
    expect(calls[1]).toMatch(/^findOrCreate /)
  })

  it('reminds once', async () => {
    const { invitationId, portalUserId, email } = await invited()
    await run(sendReminder({ portalUrl }), { invitationId, portalUserId })
    await run(sendReminder({ portalUrl }), { invitationId, portalUserId })
    const mails = await inCompany((trx) =>
      trx('email').where({ record_id: invitationId }).select('recipients', 'body_text'),
    )
    expect(mails).toHaveLength(1)
    expect(mails[0].recipients).toEqual([email])
    expect(mails[0].body_text).not.toMatch(/action-token/)
  })

  it('closes an account that was never used, and a person who signed in keeps theirs', async () => {
    const unused = await invited()
    await run(expireInvitation(), unused)
    expect(await invitationOf(unused.invitationId)).toMatchObject({ state: 'expired' })
    expect(await userOf(unused.portalUserId)).toMatchObject({ status: 'captured' })
    const closing = await inCompany((trx) =>
      trx('effect').where({ company_id: companyId, kind: 'identity-access' }).select('payload'),
    )
    expect(closing).toMatchObject([{ payload: { population: 'portal', enabled: false } }])

    const used = await invited()
    await run(markActive(), used)
    expect(await invitationOf(used.invitationId)).toMatchObject({
      state: 'used',
      used_at: new Date('2026-11-21T10:00:00Z'),
    })
    expect(await userOf(used.portalUserId)).toMatchObject({ status: 'active' })
  })
})
