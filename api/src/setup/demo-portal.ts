import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { IdentityProvider } from '@zippcrm/domain/identity/identity-provider.ts'
import { portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import demo from '../../../keycloak/demo-users.json' with { type: 'json' }
import type { Login } from './logins-file.ts'

export interface DemoPortalDeps {
  db: Database
  identities: IdentityProvider
  companyId: string
  password: string
  isNewPassword: boolean
}

/**
 * Gives the contact of one demonstration client a ready login, so that the portal can be looked at before the first
 * invitation; contacts of the other clients are invited as in real life.
 */
export async function seedDemoPortal({
  db,
  identities,
  companyId,
  password,
  isNewPassword,
}: DemoPortalDeps): Promise<Login[]> {
  const system = { role: 'zipp_system', companyId, actorKind: 'scheduler', action: 'setup' } as const
  const contact = await inSession(db, system, (trx) =>
    trx('contact as k')
      .join('client as c', 'c.id', 'k.client_id')
      .where({ 'c.company_id': companyId, 'c.code': demo.portal.clientCode, 'k.is_primary': true })
      .first('k.id', 'k.client_id', 'k.first_name', 'k.last_name', 'k.email'),
  )
  if (!contact) return []
  const { email, first_name: firstName, last_name: lastName } = contact
  const { id: subject, created } = await identities.findOrCreate({ email, firstName, lastName })
  if (created) await identities.setRoles(subject, ['portal_client'])
  if (created || isNewPassword) await identities.setPassword(subject, password, { temporary: false })
  const name = `${firstName} ${lastName}`.trim()
  await inSession(db, system, async (trx) => {
    const known = await portalRepository.findByEmail(email, trx)
    if (known && known.keycloakSub !== subject)
      await portalRepository.patch(known.id, { keycloakSub: subject }, trx)
    if (known) return
    const portalUserId = newId()
    await portalRepository.insert(
      {
        id: portalUserId,
        companyId,
        email,
        contactName: name,
        contactId: contact.id,
        keycloakSub: subject,
        status: 'active',
      },
      trx,
    )
    await portalRepository.grant({ companyId, portalUserId, clientId: contact.client_id }, trx)
  })
  return [{ email, name, roles: ['portal_client'], realm: 'portal', password }]
}
