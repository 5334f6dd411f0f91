import type { IdentityProvider } from '@zippcrm/domain/identity/identity-provider.ts'
import { invitationRepository, portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { tellPortalUserChanged } from '@zippcrm/domain/identity/portal-invitations.ts'
import { z } from 'zod'
import type { MailRoutes } from '../mail/mail-routes.ts'
import { defineEffect, EffectHeld } from '../worker.ts'

/** POR-02: the link is good for 72 hours. */
const linkHours = 72

export interface IdentityMailDeps {
  identities: IdentityProvider
  mail: MailRoutes
  portalUrl: string
}

/**
 * Has the sign-in service mail its one-time link for setting a password; the link is never seen or stored here.
 *
 * Safe to repeat: an invitation that was sent is not sent again. A crash between the mail and its note sends a second
 * link for the same account.
 */
export const identityMailEffect = ({ identities, mail, portalUrl }: IdentityMailDeps) =>
  defineEffect({
    kind: 'identity-mail',
    payload: z.object({ invitationId: z.uuid() }),

    async run({ invitationId }, { companyId, inCompany, clock }) {
      const { invitation, user } = await inCompany(async (trx) => {
        const found = await invitationRepository.find(invitationId, trx)
        return {
          invitation: found,
          user: found?.portalUserId ? await portalRepository.find(found.portalUserId, trx) : undefined,
        }
      })
      if (!invitation || !user?.keycloakSub)
        throw new Error(`Invitation ${invitationId} has no account to mail to`)
      if (invitation.state !== 'queued') return {}
      if (!(await inCompany((trx) => mail.of(companyId, trx))))
        throw new EffectHeld('Mail is not set up. The invitation leaves by itself once SMTP is configured.')

      await identities.sendSetupMail(user.keycloakSub, {
        clientId: 'zippcrm-portal',
        redirectUri: `${portalUrl.replace(/\/+$/, '')}/`,
        lifespanSeconds: linkHours * 3600,
      })
      const sentAt = clock.now()
      await inCompany(async (trx) => {
        const expiresAt = new Date(sentAt.getTime() + linkHours * 3_600_000)
        await invitationRepository.patch(invitationId, { state: 'sent', sentAt, expiresAt }, trx)
        if (user.status === 'captured') await portalRepository.patch(user.id, { status: 'invited' }, trx)
        await tellPortalUserChanged(
          { companyId: user.companyId, clientId: invitation.clientId, portalUserId: user.id },
          trx,
        )
      })
      return {}
    },
  })
