import { type ApiClient, apiClient } from '@zippcrm/ui/http/client.ts'
import { type AuthConfig, type Session, startSession } from '@zippcrm/ui/session/session.ts'

let session: Session | undefined
let client: ApiClient | undefined

/** Signs the person in and opens the API client; everything else of the app is loaded after it. */
export async function connect(): Promise<void> {
  const config = (await (await fetch('/api/auth/config')).json()) as AuthConfig
  const started = await startSession(config.staff, `${window.location.origin}/admin/`)
  session = started
  client = apiClient({ token: started.token, onUnauthenticated: started.markEnded })
}

/** The signed-in session. */
export function currentSession(): Session {
  if (!session) throw new Error('Not connected yet')
  return session
}

/** The API client of the signed-in person. */
export function api(): ApiClient {
  if (!client) throw new Error('Not connected yet')
  return client
}
