import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { isUniqueViolation } from '@zippcrm/domain/database/unique-violation.ts'
import { normaliseEmail, splitName } from '@zippcrm/domain/identity/email.ts'
import type { IdentityProvider } from '@zippcrm/domain/identity/identity-provider.ts'
import { IdentityRefused } from '@zippcrm/domain/identity/keycloak-http.ts'
import { invitationRepository, portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import type { PortalInvitation, PortalUser } from '@zippcrm/domain/identity/records.ts'
import { z } from 'zod'
import { firmName } from '../mail/firm-name.ts'
import { BpmnError, defineEffect, type EffectContext } from '../worker.ts'

/**
 * Gives an invited contact an account at the sign-in service and links it to the portal user.
 *
 * Safe to repeat: finds the account by its address before creating one. A repeated invitation of somebody who never
 * signed in deletes the account first, because an older link would still set a password.
 */
export const portalIdentityEffect = ({ identities }: { identities: IdentityProvider }) =>
  defineEffect({
    kind: 'portal-identity',
    payload: z.object({ invitationId: z.uuid() }),

    async run({ invitationId }, { inCompany }) {
      const refuse = (code: string, message: string) => refused(invitationId, code, message, inCompany)
      const invitation = await inCompany((trx) => invitationRepository.find(invitationId, trx))
      if (!invitation) throw new Error(`There is no portal invitation ${invitationId}`)
      const email = normaliseEmail(invitation.email)
      if (!email) throw await refuse('EMAIL_INVALID', 'The contact’s e-mail address is not valid.')

      const user = await inCompany((trx) => portalUserOf(invitation, email, trx)).catch(undefinedIfTaken)
      if (!user)
        throw await refuse('EMAIL_ALREADY_LINKED', 'This address belongs to a contact of another client.')
      try {
        const neverSignedIn = user.status !== 'active' && user.status !== 'locked'
        if (invitation.reason === 'resend' && neverSignedIn && user.keycloakSub)
          await identities.remove(user.keycloakSub)
        const firm = await inCompany((trx) => firmName(user.companyId, trx))
        const { id } = await identities.findOrCreate({ email, ...splitName(user.contactName), firm })
        await identities.setRoles(id, ['portal_client'])
        await identities.setEnabled(id, true)
        await inCompany((trx) => portalRepository.patch(user.id, { keycloakSub: id }, trx))
      } catch (error) {
        if (!(error instanceof IdentityRefused) || error.httpStatus === 401 || error.httpStatus === 403)
          throw error
        throw await refuse('REALM_REFUSED', error.message)
      }
      return { portalUserId: user.id }
    },
  })

/** The person behind the address, made if need be; undefined when the address belongs to another client. */
async function portalUserOf(
  invitation: PortalInvitation,
  email: string,
  trx: Trx,
): Promise<PortalUser | undefined> {
  const byEmail = await portalRepository.findByEmail(email, trx)
  const clients = byEmail ? await portalRepository.clientsOf(byEmail.id, trx) : []
  if (clients.some((clientId) => clientId !== invitation.clientId)) return undefined
  const { id, companyId, contactId, contactName, portalUserId } = invitation
  const captured = portalUserId ? await portalRepository.find(portalUserId, trx) : undefined
  // A corrected address belongs to the person captured with the wrong one, unless it is somebody's already.
  const user =
    byEmail ??
    (captured
      ? await portalRepository.patch(captured.id, { email }, trx)
      : await portalRepository.capture({ companyId, email, contactName, contactId }, trx))
  if (!user) return undefined
  await invitationRepository.patch(id, { portalUserId: user.id, email, failureCode: null }, trx)
  return user
}

function undefinedIfTaken(error: unknown): undefined {
  if (!isUniqueViolation(error)) throw error
  return undefined
}

async function refused(
  invitationId: string,
  failureCode: string,
  message: string,
  inCompany: EffectContext['inCompany'],
) {
  await inCompany((trx) => invitationRepository.patch(invitationId, { state: 'bounced', failureCode }, trx))
  return new BpmnError(failureCode, message)
}
