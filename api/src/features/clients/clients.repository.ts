import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { PortalInvitation, PortalUser } from '@zippcrm/domain/identity/records.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'

/** What is billed to clients, in the base currency: billed, open and overdue. */
export async function balancesOf(clientIds: string[], trx: Trx) {
  const rows: { clientId: string; billed: string; outstanding: string; overdue: string }[] = await trx(
    'invoice',
  )
    .whereIn('client_id', clientIds)
    .whereIn('status', ['sent', 'overdue', 'paid'])
    .groupBy('client_id')
    .select(
      { clientId: 'client_id' },
      trx.raw('sum(total_minor)::bigint as billed'),
      trx.raw(`sum(outstanding_minor) filter (where status in ('sent', 'overdue'))::bigint as outstanding`),
      trx.raw(`sum(outstanding_minor) filter (where status = 'overdue')::bigint as overdue`),
    )
  return new Map(
    rows.map((row) => [
      row.clientId,
      {
        billedMinor: Number(row.billed ?? 0),
        outstandingMinor: Number(row.outstanding ?? 0),
        overdueMinor: Number(row.overdue ?? 0),
        currency: 'INR',
      },
    ]),
  )
}

/** GSTIN, and the PAN as screens show it. */
export const taxIdsOf = async (clientIds: string[], pans: PanVault, trx: Trx) =>
  new Map<string, { gstin: string | null; panMasked: string | null }>(
    (await trx('billing_profile').whereIn('client_id', clientIds).select('client_id', 'gstin', 'pan')).map(
      ({ client_id, gstin, pan }) => [client_id, { gstin, panMasked: pans.masked(pan) }],
    ),
  )

export interface PortalStateRow {
  contactId: string | null
  email: string
  id: string
  status: PortalUser['status']
  invitation: PortalInvitation['state'] | null
  sentAt: Date | null
  lastLoginAt: Date | null
}

/** Portal users of a client with the state of their newest invitation (POR-03). */
export async function portalUsersOf(clientId: string, trx: Trx): Promise<PortalStateRow[]> {
  const { rows } = await trx.raw(
    `select u.id, u.contact_id as "contactId", u.email, u.status, u.last_login_at as "lastLoginAt", i.state as invitation, i.sent_at as "sentAt"
       from portal_access a join portal_user u on u.id = a.portal_user_id
       left join lateral (select state, sent_at from portal_invitation where portal_user_id = u.id order by id desc limit 1) i on true
      where a.client_id = ? and a.is_active`,
    [clientId],
  )
  return rows
}
