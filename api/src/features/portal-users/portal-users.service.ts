import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import { ClientInactive } from '@zippcrm/domain/clients/client-errors.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { setAccountAccess } from '@zippcrm/domain/identity/account-effects.ts'
import { normaliseEmail } from '@zippcrm/domain/identity/email.ts'
import { EmailAlreadyLinked, EmailInvalid } from '@zippcrm/domain/identity/identity-errors.ts'
import { invitationRepository, portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { portalInvitations, tellPortalUserChanged } from '@zippcrm/domain/identity/portal-invitations.ts'
import type { PortalUser } from '@zippcrm/domain/identity/records.ts'
import type { User } from '../../http/user.ts'
import { presentPortalUser } from './portal-users.presenter.ts'

/** Portal access of a client's people, as staff manage it (POR-03, POR-47). */
export const portalUserService = () => ({
  async list(clientId: string, trx: Trx) {
    await requireClient(clientId, trx)
    return { items: (await portalRepository.ofClient(clientId, trx)).map(presentPortalUser) }
  },

  async read(clientId: string, id: string, trx: Trx) {
    const row = (await portalRepository.ofClient(clientId, trx)).find((user) => user.id === id)
    if (!row) throw new NotFound()
    return presentPortalUser(row)
  },

  /** Invites a contact of the client by the process portal-invitation. */
  async invite(clientId: string, contactId: string, actor: User, trx: Trx): Promise<string> {
    const client = await requireClient(clientId, trx)
    if (client.status === 'inactive') throw new ClientInactive()
    const contact = (await clientRepository.contactsOf(clientId, trx)).find(({ id }) => id === contactId)
    if (!contact) throw new NotFound()
    const email = normaliseEmail(contact.email ?? '')
    if (!email) {
      throw new EmailInvalid('The contact has no valid e-mail address.', [
        { field: '/contactId', code: 'EMAIL_INVALID', message: 'The contact has no valid e-mail address.' },
      ])
    }
    const known = await portalRepository.findByEmail(email, trx)
    if (known && (await portalRepository.clientsOf(known.id, trx)).length) throw new EmailAlreadyLinked()
    const name = `${contact.firstName} ${contact.lastName}`.trim()
    const { portalUserId } = await portalInvitations.request(
      { companyId: actor.companyId, clientId, contactId, email, name, reason: 'contact_added' },
      trx,
    )
    if (!portalUserId) throw new EmailAlreadyLinked()
    return portalUserId
  },

  /** Sends new credentials; what was sent before stops working. */
  async resend(id: string, trx: Trx): Promise<string> {
    const { user, clientId } = await requirePortalUser(id, trx)
    await portalInvitations.resend({ user, clientId }, trx)
    return clientId
  },

  /** Ends access at once: tokens are refused, sessions end, a running invitation is withdrawn. */
  async disable(id: string, trx: Trx): Promise<string> {
    const { user, clientId } = await requirePortalUser(id, trx)
    if (user.status !== 'disabled') {
      await portalInvitations.withdraw(user, trx)
      await portalRepository.patch(id, { status: 'disabled' }, trx)
      await openAccount(user, false, trx)
    }
    await tellPortalUserChanged({ companyId: user.companyId, clientId, portalUserId: id }, trx)
    return clientId
  },

  /** Gives access back: somebody who signed in before simply may again, everybody else is invited anew. */
  async enable(id: string, trx: Trx): Promise<string> {
    const { user, clientId } = await requirePortalUser(id, trx)
    const client = await requireClient(clientId, trx)
    if (client.status === 'inactive') throw new ClientInactive()
    if (user.status !== 'disabled') return clientId
    const status = user.lastLoginAt ? 'active' : 'captured'
    const enabled = await portalRepository.patch(id, { status }, trx)
    await openAccount(user, true, trx)
    if (status === 'captured') await portalInvitations.resend({ user: enabled, clientId }, trx)
    await tellPortalUserChanged({ companyId: user.companyId, clientId, portalUserId: id }, trx)
    return clientId
  },
})

const openAccount = ({ companyId, keycloakSub }: PortalUser, enabled: boolean, trx: Trx) =>
  setAccountAccess({ companyId, population: 'portal', subject: keycloakSub, enabled }, trx)

async function requireClient(clientId: string, trx: Trx) {
  const client = await clientRepository.find(clientId, trx)
  if (!client) throw new NotFound()
  return client
}

/** The person, locked, with the client that the caller may see; anybody else's people are absent (IAM-16). */
async function requirePortalUser(id: string, trx: Trx): Promise<{ user: PortalUser; clientId: string }> {
  const user = await portalRepository.findForUpdate(id, trx)
  const invitation = await invitationRepository.newest(id, trx)
  const clientId = (await portalRepository.clientsOf(id, trx))[0] ?? invitation?.clientId
  if (!user || !clientId) throw new NotFound()
  return { user, clientId }
}

export type PortalUserService = ReturnType<typeof portalUserService>
