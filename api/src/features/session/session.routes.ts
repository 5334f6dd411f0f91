import type { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { AuthConfig, ChangedMe, Me } from './session.schema.ts'
import type { SessionService } from './session.service.ts'

export interface SessionRoutesDeps {
  sessions: SessionService
  authConfig: z.infer<typeof AuthConfig>
}

interface RealmEnvironment {
  KEYCLOAK_PUBLIC_URL: string
  KEYCLOAK_STAFF_REALM: string
  KEYCLOAK_PORTAL_REALM: string
}

/** What both web apps need to know before anybody signed in. */
export const authConfigOf = (env: RealmEnvironment): z.infer<typeof AuthConfig> => ({
  staff: { url: env.KEYCLOAK_PUBLIC_URL, realm: env.KEYCLOAK_STAFF_REALM, clientId: 'zippcrm-web' },
  portal: { url: env.KEYCLOAK_PUBLIC_URL, realm: env.KEYCLOAK_PORTAL_REALM, clientId: 'zippcrm-portal' },
})

/** Signing in and who one is (file 01). */
export const sessionRoutes = ({ sessions, authConfig }: SessionRoutesDeps): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/auth/config',
      realm: 'public',
      summary: 'Where both web apps sign in',
      tag: 'Session',
      answer: AuthConfig,
    },
    async () => authConfig,
  ),
  query(
    {
      method: 'get',
      path: '/me',
      realm: 'both',
      beforeConsent: true,
      summary: 'Who is signed in and what they may do',
      tag: 'Session',
      answer: Me,
    },
    ({ user, clock, trx }) => sessions.me(user, clock, trx),
  ),
  command(
    {
      method: 'patch',
      path: '/me',
      realm: 'both',
      summary: 'Change own name, phone or language',
      tag: 'Session',
      body: ChangedMe,
      answer: Me,
      action: 'profile.change',
    },
    async ({ user, body, ifMatch, clock, trx }) => {
      await sessions.change(user, body, ifMatch, trx)
      return sessions.me(user, clock, trx)
    },
  ),
  command(
    {
      method: 'post',
      path: '/me/sign-out',
      realm: 'both',
      beforeConsent: true,
      evenExpired: true,
      summary: 'Note that the person signs out; the session itself ends at the sign-in service',
      tag: 'Session',
      action: 'logout',
    },
    ({ user, trx }) => sessions.noteSignOut(user, trx),
  ),
]
