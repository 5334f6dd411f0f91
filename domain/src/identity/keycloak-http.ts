import { DomainError, defineError } from '../errors.ts'

export const IdentityUnavailable = defineError(
  'IDENTITY_UNAVAILABLE',
  503,
  'The sign-in service does not answer',
)

/** The sign-in service refused a request; `reason` is its own short word for it. */
export class IdentityRefused extends DomainError {
  readonly httpStatus: number
  readonly reason: string

  constructor(httpStatus: number, reason: string) {
    super(
      { code: 'REALM_REFUSED', status: 502, title: 'The sign-in service refused' },
      `The sign-in service refused with ${httpStatus}: ${reason}`,
    )
    this.httpStatus = httpStatus
    this.reason = reason
  }
}

/** How the installation signs in to the Admin API: as the account-management client of a realm, or as first administrator. */
export type AdminCredentials =
  | { kind: 'client'; realm: string; clientId: string; clientSecret: string }
  | { kind: 'bootstrap'; username: string; password: string }

export interface KeycloakConnection {
  /** Address on the inner network. */
  url: string
  credentials: AdminCredentials
}

/** Renewed before it runs out, so that a request never starts with a token about to die. */
const renewBeforeMs = 10_000
const requestTimeoutMs = 15_000

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(requestTimeoutMs) })
  } catch (error) {
    throw new IdentityUnavailable(`The sign-in service does not answer (${(error as Error).message}).`)
  }
}

async function refusal(answer: Response): Promise<DomainError> {
  const text = await answer.text()
  if (answer.status >= 502) return new IdentityUnavailable()
  let reason = text.slice(0, 300) || answer.statusText
  try {
    const body = JSON.parse(text)
    reason = body.errorMessage ?? body.error_description ?? body.error ?? reason
  } catch {
    // not JSON: the text itself is the reason
  }
  return new IdentityRefused(answer.status, reason)
}

/** Speaks to Keycloak's Admin REST API with a token that renews itself. */
export function keycloakHttp({ url, credentials }: KeycloakConnection) {
  const base = url.replace(/\/+$/, '')
  let token: { value: string; until: number } | undefined

  async function accessToken(): Promise<string> {
    if (token && token.until > performance.now()) return token.value
    const realm = credentials.kind === 'client' ? credentials.realm : 'master'
    const form: Record<string, string> =
      credentials.kind === 'client'
        ? {
            grant_type: 'client_credentials',
            client_id: credentials.clientId,
            client_secret: credentials.clientSecret,
          }
        : {
            grant_type: 'password',
            client_id: 'admin-cli',
            username: credentials.username,
            password: credentials.password,
          }
    const answer = await send(`${base}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    })
    if (!answer.ok) throw await refusal(answer)
    const { access_token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number }
    token = { value: access_token, until: performance.now() + expires_in * 1000 - renewBeforeMs }
    return access_token
  }

  return {
    /** Sends one Admin API request below `/admin/realms`; a body of the answer is parsed, `location` names a created record. */
    async request<T = unknown>(
      method: string,
      path: string,
      body?: unknown,
    ): Promise<{ body: T; location: string | null }> {
      const answer = await send(`${base}/admin/realms${path}`, {
        method,
        headers: { authorization: `Bearer ${await accessToken()}`, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      if (!answer.ok) throw await refusal(answer)
      const text = await answer.text()
      return { body: (text ? JSON.parse(text) : undefined) as T, location: answer.headers.get('location') }
    },
  }
}

export type KeycloakHttp = ReturnType<typeof keycloakHttp>
