import { createHash } from 'node:crypto'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import {
  portalAccount,
  recordPortalSignIn,
  recordStaffSignIn,
  staffAccount,
} from '@zippcrm/domain/identity/accounts.ts'
import { missingConsents } from '@zippcrm/domain/identity/policies.ts'
import type { Request } from 'express'
import { AccountSuspended, TokenInvalid, TokenMissing } from './auth-errors.ts'
import { permissionsOf } from './matrix.ts'
import { rememberFor } from './remember.ts'
import { type Population, type RealmSettings, tokenVerifier, type VerifiedToken } from './token-verifier.ts'
import type { User } from './user.ts'

export interface AuthenticatorDeps {
  db: Database
  realms: Record<Population, RealmSettings>
}

/** IAM-07: a suspended account is refused after at most a minute even if a notification were lost. */
const accountForMs = 60_000
/** Longer than any session lives; asking the database again would only find it known. */
const sessionForMs = 12 * 3_600_000

const bearerOf = (req: Request): string => {
  const [scheme, token, ...rest] = (req.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length) throw new TokenMissing()
  return token
}

/**
 * Turns a bearer token into the person asking: checks it once, remembers it until it expires, and the account behind
 * it for at most a minute. `forget` drops a remembered account at once when PostgreSQL says it changed.
 */
export function authenticator({ db, realms }: AuthenticatorDeps) {
  const verify = tokenVerifier(realms)
  const tokens = rememberFor<VerifiedToken>()
  const accounts = rememberFor<User>()
  const sessions = rememberFor<true>()

  async function verified(raw: string, allowed: readonly Population[]): Promise<VerifiedToken> {
    const hash = createHash('sha256').update(raw).digest('base64')
    const known = tokens.get(hash)
    if (known && allowed.includes(known.population)) return known
    const token = await verify(raw, allowed)
    tokens.set(hash, token, token.expiresAtMs - Date.now())
    return token
  }

  async function accountOf(token: VerifiedToken): Promise<User> {
    // A session of its own: a new sign-in is noted even while the account is remembered from another one.
    const key = `${token.population}:${token.subject}:${token.sessionId ?? ''}`
    const known = accounts.get(key)
    if (known) return known
    const user = await (token.population === 'staff' ? loadStaff : loadPortal)(db, token, !sessions.get(key))
    sessions.set(key, true, sessionForMs)
    // Consents are looked up again until they are given, so that the very next request passes.
    if (!user.missingConsents?.length) accounts.set(key, user, accountForMs)
    return user
  }

  return {
    /** Throws 401 unless a valid token of an allowed population belongs to an active account. */
    async authenticate(req: Request, realm: Population | 'both'): Promise<User> {
      return accountOf(await verified(bearerOf(req), realm === 'both' ? ['staff', 'portal'] : [realm]))
    },

    /** Drops what is remembered of an account; without an id, of all. */
    forget(accountId?: string): void {
      accounts.drop((user) => !accountId || user.id === accountId)
    },
  }
}

async function loadStaff(db: Database, { subject, sessionId }: VerifiedToken, isNew: boolean): Promise<User> {
  const account = await staffAccount(db, subject)
  if (!account) throw new TokenInvalid('There is no account for this sign-in.')
  if (account.status !== 'active' && account.status !== 'invited') throw new AccountSuspended()
  if (isNew && sessionId) await recordStaffSignIn(db, account, sessionId)
  const { id, email, fullName, companyId, roles, teamIds, managedTeamIds } = account
  return {
    kind: 'staff',
    id,
    email,
    fullName,
    companyId,
    roles,
    teamIds,
    managedTeamIds,
    clientIds: [],
    permissions: permissionsOf(roles),
  }
}

async function loadPortal(
  db: Database,
  { subject, sessionId }: VerifiedToken,
  isNew: boolean,
): Promise<User> {
  const account = await portalAccount(db, subject)
  if (!account) throw new TokenInvalid('There is no account for this sign-in.')
  if (account.status !== 'active' && account.status !== 'invited') throw new AccountSuspended()
  if (isNew && sessionId) await recordPortalSignIn(db, account, sessionId)
  const { id, email, fullName, companyId, clientIds, consents } = account
  const roles = ['portal_client']
  return {
    kind: 'portal',
    id,
    email,
    fullName,
    companyId,
    roles,
    teamIds: [],
    managedTeamIds: [],
    clientIds,
    permissions: permissionsOf(roles),
    missingConsents: missingConsents(consents),
  }
}
