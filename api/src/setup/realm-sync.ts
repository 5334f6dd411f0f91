import { IdentityRefused, type KeycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { contains } from './contains.ts'

interface Named {
  id?: string
  name: string
  [field: string]: unknown
}

export interface ClientFile {
  clientId: string
  attributes?: Record<string, string>
  protocolMappers?: Named[]
  [field: string]: unknown
}

/** A realm as `keycloak/realms/*.json` describes it. */
export interface RealmFile {
  realm: string
  roles: { realm: Named[] }
  clients: ClientFile[]
  components: Record<string, { config: Record<string, string[]> }[]>
  [field: string]: unknown
}

export interface AccountClient {
  clientId: string
  secret: string
}

/** What the account-management client may do in its own realm, and nowhere else. */
const accountClientRoles = ['manage-users', 'view-users', 'query-users', 'manage-realm', 'manage-clients']

/**
 * Makes a realm at the sign-in service what the repository says, through the Admin API, and returns what it changed.
 * Importing a file only creates; a second run of this changes nothing.
 */
export function realmSync({ http, accountClient }: { http: KeycloakHttp; accountClient: AccountClient }) {
  return async (file: RealmFile): Promise<string[]> => {
    const changes: string[] = []
    const { roles, clients, components, ...settings } = file
    const path = `/${file.realm}`

    const current = await missingAsUndefined(http.request<Record<string, unknown>>('GET', path))
    if (!current) {
      await http.request('POST', '', file)
      changes.push('realm created')
    } else if (!contains(current, settings)) {
      await http.request('PUT', path, settings)
      changes.push('settings')
    }

    const { body: present } = await http.request<Named[]>('GET', `${path}/roles?max=200`)
    for (const role of roles.realm.filter(({ name }) => !present.some((other) => other.name === name))) {
      await http.request('POST', `${path}/roles`, role)
      changes.push(`role ${role.name}`)
    }
    for (const client of clients) {
      if (await syncClient(path, client)) changes.push(`client ${client.clientId}`)
    }
    if (await syncAccountClient(path)) changes.push('account client')
    if (await syncUserProfile(path, components)) changes.push('user profile')
    return changes
  }

  async function clientOf(path: string, clientId: string) {
    const { body } = await http.request<(ClientFile & { id: string })[]>(
      'GET',
      `${path}/clients?clientId=${encodeURIComponent(clientId)}`,
    )
    return body[0]
  }

  async function syncClient(path: string, file: ClientFile): Promise<boolean> {
    const current = await clientOf(path, file.clientId)
    if (!current) {
      await http.request('POST', `${path}/clients`, file)
      return true
    }
    const { protocolMappers = [], ...settings } = file
    let changed = false
    if (!contains(current, settings)) {
      const attributes = { ...current.attributes, ...settings.attributes }
      await http.request('PUT', `${path}/clients/${current.id}`, { ...current, ...settings, attributes })
      changed = true
    }
    for (const mapper of protocolMappers) {
      const known = current.protocolMappers?.find(({ name }) => name === mapper.name)
      if (known && contains(known, mapper)) continue
      const mappers = `${path}/clients/${current.id}/protocol-mappers/models`
      await http.request(known ? 'PUT' : 'POST', known ? `${mappers}/${known.id}` : mappers, {
        ...known,
        ...mapper,
      })
      changed = true
    }
    return changed
  }

  async function syncAccountClient(path: string): Promise<boolean> {
    const client = (await clientOf(path, accountClient.clientId))!
    let changed = false
    const { body: credential } = await http.request<{ value?: string }>(
      'GET',
      `${path}/clients/${client.id}/client-secret`,
    )
    if (credential.value !== accountClient.secret) {
      await http.request('PUT', `${path}/clients/${client.id}`, { ...client, secret: accountClient.secret })
      changed = true
    }
    const realmManagement = (await clientOf(path, 'realm-management'))!
    const { body: account } = await http.request<{ id: string }>(
      'GET',
      `${path}/clients/${client.id}/service-account-user`,
    )
    const mappings = `${path}/users/${account.id}/role-mappings/clients/${realmManagement.id}`
    const [{ body: held }, { body: offered }] = await Promise.all([
      http.request<Named[]>('GET', mappings),
      http.request<Named[]>('GET', `${path}/clients/${realmManagement.id}/roles`),
    ])
    const missing = offered.filter(
      ({ name }) => accountClientRoles.includes(name) && !held.some((role) => role.name === name),
    )
    if (missing.length) await http.request('POST', mappings, missing)
    return changed || missing.length > 0
  }

  async function syncUserProfile(path: string, components: RealmFile['components']): Promise<boolean> {
    const text =
      components['org.keycloak.userprofile.UserProfileProvider']?.[0]?.config['kc.user.profile.config']?.[0]
    if (!text) return false
    const wanted = JSON.parse(text)
    const { body: current } = await http.request<object>('GET', `${path}/users/profile`)
    if (contains(current, wanted)) return false
    await http.request('PUT', `${path}/users/profile`, wanted)
    return true
  }
}

async function missingAsUndefined<T>(answer: Promise<{ body: T }>): Promise<T | undefined> {
  try {
    return (await answer).body
  } catch (error) {
    if (error instanceof IdentityRefused && error.httpStatus === 404) return undefined
    throw error
  }
}
