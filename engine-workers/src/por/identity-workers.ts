import { type IdentityProvider, keycloakIdentities } from '@zippcrm/domain/identity/identity-provider.ts'
import { keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { inviteContact } from '../crm/invite-contact.ts'
import { signInMailServerEffect } from '../iam/sign-in-mail-server.ts'
import { staffIdentityEffect } from '../iam/staff-identity.ts'
import type { EffectDefinition, WorkerDefinition } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'
import { expireInvitation } from './expire-invitation.ts'
import { findOrCreateIdentity } from './find-or-create-identity.ts'
import { grantAccess } from './grant-access.ts'
import { identityAccessEffect } from './identity-access.ts'
import { identityMailEffect } from './identity-mail.ts'
import { markActive } from './mark-active.ts'
import { portalIdentityEffect } from './portal-identity.ts'
import { queueCredentials } from './queue-credentials.ts'
import { sendReminder } from './send-reminder.ts'

/** Workers of client onboarding and portal invitations. */
export const identityWorkers = (deps: Pick<WorkerDeps, 'portalUrl'>): WorkerDefinition[] => [
  inviteContact(),
  findOrCreateIdentity(),
  grantAccess(),
  queueCredentials(),
  sendReminder(deps),
  expireInvitation(),
  markActive(),
]

/** Effects at the sign-in service. */
export function identityEffects({
  keycloak,
  mail,
  connections,
  portalUrl,
  staffUrl,
}: WorkerDeps): EffectDefinition[] {
  const { url, adminClientId: clientId, adminClientSecret: clientSecret } = keycloak
  const realms = [keycloak.staffRealm, keycloak.portalRealm].map((realm) => ({
    realm,
    http: keycloakHttp({ url, credentials: { kind: 'client', realm, clientId, clientSecret } }),
  }))
  const [staff, portal] = realms.map(({ realm, http }) => keycloakIdentities(http, realm)) as [
    IdentityProvider,
    IdentityProvider,
  ]
  return [
    portalIdentityEffect({ identities: portal }),
    identityMailEffect({ identities: portal, mail, portalUrl }),
    identityAccessEffect({ identities: { staff, portal } }),
    staffIdentityEffect({ identities: staff, mail, staffUrl }),
    signInMailServerEffect({ realms, connections }),
  ]
}
