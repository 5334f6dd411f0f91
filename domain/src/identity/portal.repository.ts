import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { PortalInvitation, PortalUser } from './records.ts'

const users = recordsOf<PortalUser>('portal_user')
const invitations = recordsOf<PortalInvitation>('portal_invitation')

export interface PortalUserRow {
  id: string
  email: string
  contactName: string
  contactId: string | null
  status: PortalUser['status']
  level: 'owner' | 'member'
  lastLoginAt: Date | null
  rowVersion: number
  /** The newest invitation: where the credentials are (POR-03). */
  credentials: PortalInvitation['state'] | null
  sentAt: Date | null
  expiresAt: Date | null
  failureCode: string | null
}

/** Client contacts with an account, their access, and their invitations. */
export const portalRepository = {
  find: (id: string, trx: Trx) => users.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => users.findForUpdate(id, trx),
  findByEmail: (email: string, trx: Trx) => users.findOne({ email }, trx),
  insert: (user: Partial<PortalUser>, trx: Trx) => users.insert(user, trx),
  patch: (id: string, change: Partial<PortalUser>, trx: Trx) => users.patch(id, change, trx),

  /** Captures somebody; undefined when the address is in use where the caller cannot look. */
  async capture(user: Partial<PortalUser>, trx: Trx): Promise<PortalUser | undefined> {
    const id = newId()
    const { companyId, email, contactName, contactId } = user
    const row = {
      id,
      company_id: companyId,
      email,
      contact_name: contactName,
      contact_id: contactId,
      status: 'captured',
    }
    await trx('portal_user').insert(row).onConflict('email').ignore()
    return users.findOne({ id }, trx)
  },

  /** Clients that a person has access to now. */
  async clientsOf(portalUserId: string, trx: Trx): Promise<string[]> {
    return trx('portal_access').where({ portal_user_id: portalUserId, is_active: true }).pluck('client_id')
  },

  /** Gives access to a client; the first person of a client is its owner. */
  async grant(
    { companyId, portalUserId, clientId }: { companyId: string; portalUserId: string; clientId: string },
    trx: Trx,
  ) {
    const owner = await trx('portal_access')
      .where({ client_id: clientId, level: 'owner', is_active: true })
      .first('portal_user_id')
    const level = !owner || owner.portal_user_id === portalUserId ? 'owner' : 'member'
    await trx('portal_access')
      .insert({
        id: newId(),
        company_id: companyId,
        portal_user_id: portalUserId,
        client_id: clientId,
        level,
      })
      .onConflict(['portal_user_id', 'client_id'])
      .merge({ is_active: true })
  },

  /** People of a client who have access or are invited, with the state of their credentials. */
  async ofClient(clientId: string, trx: Trx): Promise<PortalUserRow[]> {
    const { rows } = await trx.raw(
      `select u.id, u.email, u.contact_name as "contactName", u.contact_id as "contactId", u.status, coalesce(a.level, 'member') as level,
              u.last_login_at as "lastLoginAt", u.row_version as "rowVersion", i.state as credentials,
              i.sent_at as "sentAt", i.expires_at as "expiresAt", i.failure_code as "failureCode"
         from portal_user u
         left join portal_access a on a.portal_user_id = u.id and a.client_id = :clientId and a.is_active
         left join lateral (select * from portal_invitation p
            where p.portal_user_id = u.id and p.client_id = :clientId order by p.id desc limit 1) i on true
        where a.id is not null or i.id is not null
        order by u.contact_name, u.id`,
      { clientId },
    )
    return rows
  },
}

/** Runs of portal-invitation. */
export const invitationRepository = {
  find: (id: string, trx: Trx) => invitations.findOne({ id }, trx),
  insert: (invitation: Partial<PortalInvitation>, trx: Trx) => invitations.insert(invitation, trx),
  patch: (id: string, change: Partial<PortalInvitation>, trx: Trx) => invitations.patch(id, change, trx),

  /** Invitations of a person that still wait, newest first. */
  open: (portalUserId: string, trx: Trx) =>
    invitations.list(
      (query) =>
        query
          .where({ portal_user_id: portalUserId })
          .whereIn('state', ['queued', 'sent'])
          .orderBy('id', 'desc'),
      trx,
    ),

  /** The newest invitation of a person. */
  async newest(portalUserId: string, trx: Trx): Promise<PortalInvitation | undefined> {
    const [newest] = await invitations.list(
      (query) => query.where({ portal_user_id: portalUserId }).orderBy('id', 'desc').limit(1),
      trx,
    )
    return newest
  },
}
