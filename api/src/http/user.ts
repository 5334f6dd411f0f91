import type { Session } from '@zippcrm/domain/database/session.ts'
import type { PolicyDocument } from '@zippcrm/domain/identity/policies.ts'

export type Access = 'R' | 'W' | 'A' | 'X'
export type Scope = 'own' | 'team' | 'company'
/** What a route asks for: module of the role matrix and access, e.g. `projects:W`. */
export type Permission = `${string}:${Access}`

/** Who is asking, after the token was checked and the account loaded. */
export interface User {
  kind: 'staff' | 'portal'
  id: string
  email: string
  fullName: string
  companyId: string
  roles: string[]
  teamIds: string[]
  managedTeamIds: string[]
  /** Clients a portal user is linked to; empty for staff. */
  clientIds: string[]
  permissions: Record<string, { access: Access; scope: Scope }>
  /** Texts that a portal user has yet to accept; every other route waits for them. */
  missingConsents?: PolicyDocument[]
}

/** The same person as the database's row-level security and audit trail see them. */
export function sessionOf(
  user: User,
  extra: { requestId?: string; ip?: string; action?: string } = {},
): Session {
  return {
    role: user.kind === 'staff' ? 'zipp_staff' : 'zipp_portal',
    companyId: user.companyId,
    userId: user.id,
    actorKind: user.kind === 'staff' ? 'user' : 'portal_user',
    roles: user.roles,
    teamIds: user.teamIds,
    clientIds: user.clientIds,
    scopes: Object.fromEntries(
      Object.entries(user.permissions).map(([module, { scope }]) => [module, scope]),
    ),
    ...extra,
  }
}
