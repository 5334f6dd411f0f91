import { type AuthConfig, type Session, startSession } from '../session/session.ts'
import { type ApiClient, apiClient } from './client.ts'

let session: Session | undefined
let client: ApiClient | undefined

/** Signs the person in at their realm and opens the API client; everything else of an app is loaded after it. */
export async function connect(population: 'staff' | 'portal', home: string): Promise<void> {
  const config = (await (await fetch('/api/auth/config')).json()) as AuthConfig
  const started = await startSession(config[population], `${window.location.origin}${home}`)
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
