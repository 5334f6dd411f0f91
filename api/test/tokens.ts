/** Where tokens come from: the realms of the running stack. */
const keycloakUrl = () => process.env.KEYCLOAK_URL!
const realmName = (population: 'staff' | 'portal') =>
  (population === 'staff' ? process.env.KEYCLOAK_STAFF_REALM : process.env.KEYCLOAK_PORTAL_REALM) ??
  population

export interface Credentials {
  population: 'staff' | 'portal'
  email: string
  password: string
  /** Client that asks; setup makes `zippcrm-test` where NODE_ENV is test. */
  clientId?: string
}

/** A real access token, got with a password as only the client for tests may. */
export async function tokenOf({
  population,
  email,
  password,
  clientId = 'zippcrm-test',
}: Credentials): Promise<string> {
  const answer = await fetch(
    `${keycloakUrl()}/realms/${realmName(population)}/protocol/openid-connect/token`,
    {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: clientId, username: email, password }),
    },
  )
  const body = (await answer.json()) as { access_token?: string; error_description?: string }
  if (!body.access_token) throw new Error(`No token for ${email}: ${body.error_description}`)
  return body.access_token
}
