import { splitName } from '@zippcrm/domain/identity/email.ts'
import type { IdentityProvider } from '@zippcrm/domain/identity/identity-provider.ts'
import { staffRepository } from '@zippcrm/domain/identity/staff.repository.ts'
import { z } from 'zod'
import type { MailRoutes } from '../mail/mail-routes.ts'
import { defineEffect, EffectHeld } from '../worker.ts'

/** A week, as the invitation of staff. */
const linkHours = 7 * 24

export interface StaffIdentityDeps {
  identities: IdentityProvider
  mail: MailRoutes
  staffUrl: string
}

/**
 * Makes the account of a member of staff what our tables say: there, with its roles, open or closed; and mails the
 * one-time link to somebody newly invited, as soon as mail is set up.
 *
 * Safe to repeat: finds the account by its address before creating one.
 */
export const staffIdentityEffect = ({ identities, mail, staffUrl }: StaffIdentityDeps) =>
  defineEffect({
    kind: 'staff-identity',
    payload: z.object({ userId: z.uuid(), sendLink: z.boolean() }),

    async run({ userId, sendLink }, { companyId, inCompany }) {
      const user = await inCompany((trx) => staffRepository.find(userId, trx))
      if (!user) throw new Error(`There is no member of staff ${userId}`)
      const id =
        user.keycloakSub ??
        (await identities.findOrCreate({ email: user.email, ...splitName(user.fullName) })).id
      await identities.setRoles(id, user.roleSlugs)
      const open = user.status === 'active' || user.status === 'invited'
      await identities.setEnabled(id, open)
      if (!open) await identities.endSessions(id)
      if (!user.keycloakSub) await inCompany((trx) => staffRepository.patch(userId, { keycloakSub: id }, trx))
      if (!sendLink || user.status !== 'invited') return {}
      if (!(await inCompany((trx) => mail.of(companyId, trx))))
        throw new EffectHeld('Mail is not set up. The invitation leaves by itself once SMTP is configured.')
      await identities.sendSetupMail(id, {
        clientId: 'zippcrm-web',
        redirectUri: `${staffUrl.replace(/\/+$/, '')}/`,
        lifespanSeconds: linkHours * 3600,
      })
      return {}
    },
  })
