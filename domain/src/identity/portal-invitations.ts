import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { tell } from '../live/tell.ts'
import { outbox } from '../outbox/outbox.ts'
import { AlreadyActive, PortalUserDisabled } from './identity-errors.ts'
import { invitationRepository, portalRepository } from './portal.repository.ts'
import type { InvitationReason, PortalUser } from './records.ts'

export interface Invitee {
  companyId: string
  clientId: string
  contactId: string | null
  email: string
  name: string
  reason: InvitationReason
}

/** Tells open screens of a client that somebody's portal access changed. */
export const tellPortalUserChanged = (
  { companyId, clientId, portalUserId }: { companyId: string; clientId: string; portalUserId: string },
  trx: Trx,
) =>
  tell(
    { companyId, topic: 'portal-user.changed', entity: 'portal_user', entityId: portalUserId, clientId },
    trx,
  )

/** Starts, repeats and withdraws runs of portal-invitation. */
export const portalInvitations = {
  /**
   * Captures a contact as portal user and starts the invitation (POR-01). An address that belongs to another client
   * is not linked here: the process asks a person.
   */
  async request(invitee: Invitee, trx: Trx): Promise<{ invitationId: string; portalUserId: string | null }> {
    const known = await portalRepository.findByEmail(invitee.email, trx)
    const clients = known ? await portalRepository.clientsOf(known.id, trx) : []
    const elsewhere = clients.some((clientId) => clientId !== invitee.clientId)
    const { companyId, contactId, email, name: contactName } = invitee
    const user = known ?? (await portalRepository.capture({ companyId, contactId, email, contactName }, trx))
    return start({ ...invitee, portalUserId: elsewhere || !user ? null : user.id }, trx)
  },

  /** Sends new credentials to somebody who never signed in; what was sent before stops working (POR-03). */
  async resend({ user, clientId }: { user: PortalUser; clientId: string }, trx: Trx) {
    if (user.status === 'active' || user.status === 'locked') throw new AlreadyActive()
    if (user.status === 'disabled') throw new PortalUserDisabled()
    await this.withdraw(user, trx)
    return start(
      {
        companyId: user.companyId,
        clientId,
        contactId: user.contactId,
        email: user.email,
        name: user.contactName,
        reason: 'resend',
        portalUserId: user.id,
      },
      trx,
    )
  },

  /** Ends the runs that still wait for somebody. */
  async withdraw(user: PortalUser, trx: Trx): Promise<void> {
    for (const { id, companyId, processInstanceKey } of await invitationRepository.open(user.id, trx)) {
      await invitationRepository.patch(id, { state: 'cancelled' }, trx)
      if (processInstanceKey) {
        await outbox.cancelInstance(
          { companyId, subject: subjectOf(user.id), processInstanceKey: String(processInstanceKey) },
          trx,
        )
      }
    }
  },
}

/** Commands of one person leave in order: an old run is cancelled before a new one starts. */
const subjectOf = (portalUserId: string) => `portal-user:${portalUserId}`

async function start(
  {
    companyId,
    clientId,
    contactId,
    portalUserId,
    email,
    name,
    reason,
  }: Invitee & { portalUserId: string | null },
  trx: Trx,
) {
  const invitationId = newId()
  await invitationRepository.insert(
    {
      id: invitationId,
      companyId,
      clientId,
      contactId,
      portalUserId,
      reason,
      email,
      contactName: name,
      state: 'queued',
    },
    trx,
  )
  const businessKey = `portal-invitation:${invitationId}`
  await outbox.publish(
    {
      companyId,
      subject: portalUserId ? subjectOf(portalUserId) : businessKey,
      name: 'portal.invite-requested',
      correlationKey: invitationId,
      variables: { companyId, clientId, businessKey, invitationId, runId: invitationId },
      starts: true,
    },
    trx,
  )
  if (portalUserId) await tellPortalUserChanged({ companyId, clientId, portalUserId }, trx)
  return { invitationId, portalUserId }
}

export type PortalInvitations = typeof portalInvitations
