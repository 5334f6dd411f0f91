import { IdentityUnavailable } from '@zippcrm/domain/identity/keycloak-http.ts'
import KeycloakConnect from 'keycloak-connect'
import Token from 'keycloak-connect/middleware/auth-utils/token.js'
import { TokenExpired, TokenInvalid, TokenWrongAudience } from './auth-errors.ts'

export type Population = 'staff' | 'portal'

export interface RealmSettings {
  /** Address that browsers and tokens know. */
  publicUrl: string
  /** Address that this process reaches. */
  innerUrl: string
  realm: string
}

export interface VerifiedToken {
  population: Population
  /** Keycloak's id of the person. */
  subject: string
  sessionId: string | undefined
  expiresAtMs: number
}

interface Claims {
  iss?: unknown
  sub?: unknown
  sid?: unknown
  exp?: unknown
}

/** keycloak-connect's parts that its types leave out. */
interface GrantManager {
  rotation: { realmUrl: string }
  validateToken(token: Token, type: 'Bearer'): Promise<Token>
}

const audience = 'zippcrm-api'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * One Keycloak instance for a realm: issuer checked against the public address, keys fetched from the inner one
 * (keycloak-connect takes both from one address).
 */
function grantManagerOf({ publicUrl, innerUrl, realm }: RealmSettings): {
  issuer: string
  manager: GrantManager
} {
  const base = publicUrl.replace(/\/+$/, '')
  const config = {
    realm,
    resource: audience,
    'auth-server-url': base,
    'bearer-only': true,
    'ssl-required': 'external',
    'confidential-port': 0,
    'verify-token-audience': true,
  }
  const manager = new KeycloakConnect({}, config).grantManager as unknown as GrantManager
  manager.rotation.realmUrl = `${innerUrl.replace(/\/+$/, '')}/realms/${realm}`
  return { issuer: `${base}/realms/${realm}`, manager }
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'EPIPE'])

const refusalOf = (error: unknown) => {
  const { message, code } = error as { message?: string; code?: string }
  if (message?.includes('(expired)')) return new TokenExpired()
  if (message?.includes('(wrong audience)')) return new TokenWrongAudience()
  if (networkCodes.has(code ?? '') || message?.includes('fetching JWK')) return new IdentityUnavailable()
  return new TokenInvalid()
}

/** Checks signature, issuer, audience and expiry of bearer tokens of both populations (IAM-03). */
export function tokenVerifier(realms: Record<Population, RealmSettings>) {
  const known = (['staff', 'portal'] as const).map((population) => ({
    population,
    ...grantManagerOf(realms[population]),
  }))

  return async (raw: string, allowed: readonly Population[]): Promise<VerifiedToken> => {
    const token = new Token(raw)
    const { header, content } = token as unknown as { header?: { alg?: unknown }; content: Claims }
    // Read without trust, only to choose who judges; the signature is checked as RS256 whatever the header says.
    const realm = known.find(({ issuer }) => issuer === content.iss)
    if (!realm || header?.alg !== 'RS256') throw new TokenInvalid()
    if (!allowed.includes(realm.population)) throw new TokenWrongAudience()
    try {
      await realm.manager.validateToken(token, 'Bearer')
    } catch (error) {
      throw refusalOf(error)
    }
    if (typeof content.sub !== 'string' || !uuid.test(content.sub) || typeof content.exp !== 'number')
      throw new TokenInvalid()
    return {
      population: realm.population,
      subject: content.sub,
      sessionId: typeof content.sid === 'string' ? content.sid : undefined,
      expiresAtMs: content.exp * 1000,
    }
  }
}
