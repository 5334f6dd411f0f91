import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { IdentityProvider, SetupMail } from '@zippcrm/domain/identity/identity-provider.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { newPassword } from './logins-file.ts'

export interface FirstAdminDeps {
  db: Database
  identities: IdentityProvider
  companyId: string
  email: string
  /** From the environment; without one a mail with a one-time link goes out, or a password is made here. */
  initialPassword: string | undefined
  /** Undefined while mail is not set up. */
  setupMail: SetupMail | undefined
}

/**
 * Creates the first super_admin of a fresh installation (IAM-06) and returns the one-time password, if one was set.
 * Whatever its origin, the first sign-in asks for another one.
 */
export async function ensureFirstAdmin({
  db,
  identities,
  companyId,
  email,
  initialPassword,
  setupMail,
}: FirstAdminDeps): Promise<{ oneTimePassword: string } | undefined> {
  const system = { role: 'zipp_system', companyId, actorKind: 'scheduler', action: 'setup' } as const
  const present = await inSession(db, system, (trx) =>
    trx('staff_user')
      .whereRaw(`role_slugs @> '{super_admin}'`)
      .where({ company_id: companyId })
      .first('id', 'keycloak_sub', 'email'),
  )
  const known = present?.keycloak_sub && (await identities.findByEmail(present.email))
  if (known && known.id === present.keycloak_sub) return undefined

  const { id: subject, created } = await identities.findOrCreate({
    email,
    firstName: 'ZippCRM',
    lastName: 'Administrator',
  })
  await identities.setRoles(subject, ['super_admin'])
  await inSession(db, system, async (trx) => {
    if (present) await trx('staff_user').where({ id: present.id }).update({ keycloak_sub: subject })
    else
      await trx('staff_user').insert({
        id: newId(),
        company_id: companyId,
        keycloak_sub: subject,
        email,
        full_name: 'ZippCRM Administrator',
        role_slugs: ['super_admin'],
        status: 'invited',
      })
  })
  // An account that outlived its database gets a new one-time password like a fresh one.
  if (present && !created) return undefined
  if (!initialPassword && setupMail) {
    await identities.sendSetupMail(subject, setupMail)
    return undefined
  }
  const oneTimePassword = initialPassword ?? newPassword()
  await identities.setPassword(subject, oneTimePassword, { temporary: true })
  return { oneTimePassword }
}
