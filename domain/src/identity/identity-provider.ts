import { IdentityRefused, type KeycloakHttp } from './keycloak-http.ts'

export interface Identity {
  id: string
  email: string
  enabled: boolean
  /** True once the person confirmed the address by the link of a mail. */
  emailVerified: boolean
}

export interface NewIdentity {
  email: string
  firstName: string
  lastName: string
  /** Name of the firm that gives access, for the mails of the sign-in service. */
  firm?: string
}

export interface SetupMail {
  /** Application that the person lands in after setting a password. */
  clientId: string
  redirectUri: string
  lifespanSeconds: number
}

/** The accounts of one population (realm) at the sign-in service. No method ever returns a password. */
export interface IdentityProvider {
  findByEmail(email: string): Promise<Identity | undefined>
  /** Finds the account of an address or creates it, enabled and without a password. */
  findOrCreate(person: NewIdentity): Promise<{ id: string; created: boolean }>
  remove(id: string): Promise<void>
  setRoles(id: string, roles: readonly string[]): Promise<void>
  setEnabled(id: string, enabled: boolean): Promise<void>
  /** Sets a first password; a temporary one must be changed at the first sign-in. */
  setPassword(id: string, password: string, options: { temporary: boolean }): Promise<void>
  /** Has the sign-in service mail a one-time link for setting a password; the link itself is never seen here (POR-02). */
  sendSetupMail(id: string, mail: SetupMail): Promise<void>
  /** Ends every session, so that no refresh token works any longer. */
  endSessions(id: string): Promise<void>
}

interface RoleRepresentation {
  id: string
  name: string
}

const isMissing = (error: unknown) => error instanceof IdentityRefused && error.httpStatus === 404
const isTaken = (error: unknown) => error instanceof IdentityRefused && error.httpStatus === 409

/** Accounts of one Keycloak realm. */
export function keycloakIdentities(http: KeycloakHttp, realm: string): IdentityProvider {
  const users = `/${realm}/users`

  async function findByEmail(email: string): Promise<Identity | undefined> {
    const { body } = await http.request<Identity[]>(
      'GET',
      `${users}?exact=true&max=2&email=${encodeURIComponent(email)}`,
    )
    const found = body.find((user) => user.email?.toLowerCase() === email.toLowerCase())
    return (
      found && {
        id: found.id,
        email: found.email,
        enabled: found.enabled,
        emailVerified: found.emailVerified,
      }
    )
  }

  return {
    findByEmail,

    async findOrCreate({ email, firstName, lastName, firm }) {
      const existing = await findByEmail(email)
      if (existing) return { id: existing.id, created: false }
      try {
        const { location } = await http.request('POST', users, {
          username: email,
          email,
          firstName,
          lastName,
          enabled: true,
          ...(firm && { attributes: { firm: [firm] } }),
        })
        return { id: location!.split('/').at(-1)!, created: true }
      } catch (error) {
        // Somebody created the same address meanwhile: addresses are compared without case.
        const other = isTaken(error) ? await findByEmail(email) : undefined
        if (!other) throw error
        return { id: other.id, created: false }
      }
    },

    async remove(id) {
      await http.request('DELETE', `${users}/${id}`).catch((error) => {
        if (!isMissing(error)) throw error
      })
    },

    async setRoles(id, roles) {
      const mappings = `${users}/${id}/role-mappings/realm`
      const [{ body: all }, { body: current }] = await Promise.all([
        http.request<RoleRepresentation[]>('GET', `/${realm}/roles?max=200`),
        http.request<RoleRepresentation[]>('GET', mappings),
      ])
      const builtIn = (name: string) => name.startsWith('default-roles-')
      const missing = all.filter(
        (role) => roles.includes(role.name) && !current.some(({ name }) => name === role.name),
      )
      const surplus = current.filter(({ name }) => !builtIn(name) && !roles.includes(name))
      if (missing.length) await http.request('POST', mappings, missing)
      if (surplus.length) await http.request('DELETE', mappings, surplus)
    },

    async setEnabled(id, enabled) {
      // A partial representation would clear what it leaves out.
      const { body } = await http.request<object>('GET', `${users}/${id}`)
      await http.request('PUT', `${users}/${id}`, { ...body, enabled })
    },

    async setPassword(id, password, { temporary }) {
      await http.request('PUT', `${users}/${id}/reset-password`, {
        type: 'password',
        value: password,
        temporary,
      })
    },

    async sendSetupMail(id, { clientId, redirectUri, lifespanSeconds }) {
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        lifespan: String(lifespanSeconds),
      })
      await http.request('PUT', `${users}/${id}/execute-actions-email?${query}`, [
        'UPDATE_PASSWORD',
        'VERIFY_EMAIL',
      ])
    },

    async endSessions(id) {
      await http.request('POST', `${users}/${id}/logout`).catch((error) => {
        if (!isMissing(error)) throw error
      })
    },
  }
}
