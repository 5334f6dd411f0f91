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
export const recordStaffSignIn = (db: Database, account: StaffAccount, sessionId: string): Promise<void> =>
  db.transaction(async (trx) => {
    await enterSession(trx, {
      role: 'zipp_staff',
      companyId: account.companyId,
      userId: account.id,
      actorKind: 'user',
      action: 'login',
    })
    if (!(await isNewSession(account, sessionId, trx))) return
    const invited = account.status === 'invited' && { status: 'active' }
    await trx('staff_user')
      .where({ id: account.id })
      .update({ last_login_at: trx.raw('app_now()'), ...invited })
  })

/** The same for a client contact; while they are invited it tells the invitation's process (`portal.activated`). */
export const recordPortalSignIn = (db: Database, account: PortalAccount, sessionId: string): Promise<void> =>
  db.transaction(async (trx) => {
    await enterSession(trx, {
      role: 'zipp_portal',
      companyId: account.companyId,
      userId: account.id,
      actorKind: 'portal_user',
      clientIds: account.clientIds,
      action: 'login',
    })
    if (!(await isNewSession(account, sessionId, trx))) return
    await trx('portal_user')
      .where({ id: account.id })
      .update({ last_login_at: trx.raw('app_now()') })
    if (account.status === 'invited') await publishActivation(account, trx)
  })

async function isNewSession({ id, companyId }: AccountBase, sessionId: string, trx: Trx): Promise<boolean> {
  const inserted = await trx('sign_in')
    .insert({ company_id: companyId, account_id: id, session_id: sessionId })
    .onConflict(['account_id', 'session_id'])
    .ignore()
    .returning('session_id')
  return inserted.length > 0
}

const publishActivation = ({ companyId, id }: PortalAccount, trx: Trx) =>
  outbox.publish(
    { companyId, subject: `portal-user:${id}`, name: 'portal.activated', correlationKey: id },
    trx,
  )
