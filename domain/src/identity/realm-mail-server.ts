import type { MailConnection } from '../mail/connection.ts'
import type { KeycloakHttp } from './keycloak-http.ts'

type RealmMailServer = Record<string, string>

const mailServerOf = (connection: MailConnection): RealmMailServer => ({
  host: connection.host,
  port: String(connection.port),
  from: connection.senderAddress,
  fromDisplayName: connection.senderName,
  ssl: String(connection.security === 'tls'),
  // The service takes up encryption where it is offered.
  starttls: String(connection.security === 'starttls' || connection.security === 'offered'),
  auth: String(connection.username !== null),
  user: connection.username ?? '',
})

/** Whether the service names the same server; it does not return what is empty. */
const isSame = (current: RealmMailServer, wanted: RealmMailServer) =>
  Object.entries(wanted).every(([field, value]) => (current[field] ?? '') === value)

/**
 * Has a realm send its mails by this server, and says whether that was another one before. The service never tells a
 * stored password, so a server with one is always written again. Null takes the server away.
 */
export async function setRealmMailServer(
  http: KeycloakHttp,
  realm: string,
  connection: MailConnection | null,
): Promise<boolean> {
  const { body } = await http.request<{ smtpServer?: RealmMailServer }>('GET', `/${realm}`)
  const current = body.smtpServer ?? {}
  const wanted = connection ? mailServerOf(connection) : {}
  const changed = connection ? !isSame(current, wanted) : Object.keys(current).length > 0
  if (!changed && !connection?.secret) return false
  const smtpServer = connection?.username ? { ...wanted, password: connection.secret ?? '' } : wanted
  await http.request('PUT', `/${realm}`, { realm, smtpServer })
  return changed
}
