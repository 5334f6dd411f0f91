import { readFileSync } from 'node:fs'
import type { ClientFile, RealmFile } from './realm-sync.ts'

export interface RealmFileSettings {
  population: 'staff' | 'portal'
  /** Name of the realm, which an installation may change. */
  realm: string
  /** Public address of the application, e.g. `https://crm.example.com/admin`. */
  appUrl: string
  /** Adds the client that lets tests get tokens without a browser. */
  forTests: boolean
}

const folder = new URL('../../../keycloak/realms/', import.meta.url)
const appClient = { staff: 'zippcrm-web', portal: 'zippcrm-portal' } as const

/** The realm as the repository describes it, with the addresses of this installation. */
export function realmFile({ population, realm, appUrl, forTests }: RealmFileSettings): RealmFile {
  const file: RealmFile = JSON.parse(readFileSync(new URL(`${population}-realm.json`, folder), 'utf8'))
  const base = appUrl.replace(/\/+$/, '')
  const app = file.clients.find(({ clientId }) => clientId === appClient[population])!
  Object.assign(app, {
    rootUrl: base,
    baseUrl: `${base}/`,
    redirectUris: [`${base}/*`],
    webOrigins: [new URL(base).origin],
    attributes: { ...app.attributes, 'post.logout.redirect.uris': `${base}/*` },
  })
  if (forTests) file.clients.push(...testClients(app.protocolMappers))
  return { ...file, realm }
}

/** Only where NODE_ENV is test: sign in with a password directly, for the same audience; one for a second only. */
const testClients = (protocolMappers: ClientFile['protocolMappers']): ClientFile[] =>
  [
    { clientId: 'zippcrm-test', attributes: {} as Record<string, string> },
    { clientId: 'zippcrm-test-brief', attributes: { 'access.token.lifespan': '1' } },
  ].map((client) => ({
    ...client,
    name: 'Tests',
    enabled: true,
    publicClient: true,
    standardFlowEnabled: false,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: true,
    serviceAccountsEnabled: false,
    protocol: 'openid-connect',
    fullScopeAllowed: true,
    protocolMappers,
  }))
