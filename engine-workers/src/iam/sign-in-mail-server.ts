import type { KeycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { setRealmMailServer } from '@zippcrm/domain/identity/realm-mail-server.ts'
import type { MailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { z } from 'zod'
import { defineEffect } from '../worker.ts'

export interface SignInMailServerDeps {
  realms: { realm: string; http: KeycloakHttp }[]
  connections: MailConnections
}

/**
 * Has the sign-in service mail its links by the server that was set in the product; the set-up does the same at every
 * start.
 *
 * Safe to repeat: it writes what counts when it runs.
 */
export const signInMailServerEffect = ({ realms, connections }: SignInMailServerDeps) =>
  defineEffect({
    kind: 'sign-in-mail-server',
    payload: z.object({}),
    concurrency: 1,

    async run(_, { inCompany }) {
      const connection = (await inCompany((trx) => connections.ofSignIn(trx))) ?? null
      for (const { realm, http } of realms) await setRealmMailServer(http, realm, connection)
      return {}
    },
  })
