import { enterSession } from '../database/session.ts'
import type { Database, Trx } from '../database/trx.ts'
import { outbox } from '../outbox/outbox.ts'

interface AccountBase {
  id: string
  companyId: string
  email: string
  fullName: string
  status: string
  locale: string
  lastSessionId: string | null
  firstSignIn: boolean
}

export interface StaffAccount extends AccountBase {
  roles: string[]
  teamIds: string[]
  managedTeamIds: string[]
}

export interface PortalAccount extends AccountBase {
  clientIds: string[]
  /** Accepted texts as `document:version`. */
  consents: string[]
}

const lookUp = <T>(db: Database, role: 'zipp_staff' | 'zipp_portal', fn: string, subject: string) =>
  db.transaction(
    async (trx): Promise<T | undefined> => {
      await trx.raw(`set local role ${role}`)
      const { rows } = await trx.raw(`select ${fn}(?::uuid) as account`, [subject])
      return rows[0]?.account ?? undefined
    },
    { readOnly: true },
  )

/** The member of staff behind a token's subject, with roles and teams as they are now. */
export const staffAccount = (db: Database, subject: string) =>
  lookUp<StaffAccount>(db, 'zipp_staff', 'staff_account', subject)

/** The client contact behind a token's subject, with the clients they may see as of now. */
export const portalAccount = (db: Database, subject: string) =>
  lookUp<PortalAccount>(db, 'zipp_portal', 'portal_account', subject)

/** Notes the first request of a session: last sign-in, audit entry `login`, and an invited person becomes active. */
export const recordStaffSignIn = (db: Database, account: StaffAccount, sessionId: string) =>
  db.transaction(async (trx) => {
    await enterSession(trx, {
      role: 'zipp_staff',
      companyId: account.companyId,
      userId: account.id,
      actorKind: 'user',
      action: 'login',
    })
    await trx('staff_user')
      .where({ id: account.id })
      .whereRaw('last_session_id is distinct from ?', [sessionId])
      .update({
        last_session_id: sessionId,
        last_login_at: trx.raw('app_now()'),
        status: trx.raw(`case status when 'invited' then 'active' else status end`),
      })
  })

/** The same for a client contact; the very first time tells the invitation's process (`portal.activated`). */
export const recordPortalSignIn = (db: Database, account: PortalAccount, sessionId: string) =>
  db.transaction(async (trx) => {
    await enterSession(trx, {
      role: 'zipp_portal',
      companyId: account.companyId,
      userId: account.id,
      actorKind: 'portal_user',
      clientIds: account.clientIds,
      action: 'login',
    })
    const before = await trx('portal_user')
      .where({ id: account.id })
      .forUpdate()
      .first('last_login_at', 'status')
    const noted = await trx('portal_user')
      .where({ id: account.id })
      .whereRaw('last_session_id is distinct from ?', [sessionId])
      .update({ last_session_id: sessionId, last_login_at: trx.raw('app_now()') })
    if (noted && before?.status === 'invited') await publishActivation(account, trx)
  })

const publishActivation = ({ companyId, id }: PortalAccount, trx: Trx) =>
  outbox.publish(
    { companyId, subject: `portal-user:${id}`, name: 'portal.activated', correlationKey: id },
    trx,
  )
