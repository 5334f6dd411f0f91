import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say, table } from './print.mjs'

function demoLogins(file) {
  if (!existsSync(file)) return []
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Tells where everything is and how to sign in. */
export function announce({ env, dataDir, serversOnly }) {
  const addresses = [
    ...(serversOnly
      ? []
      : [
          ['Staff', `${env.STAFF_URL}/`],
          ['Clients', `${env.PORTAL_URL}/`],
          ['API', `${env.API_URL}/api/docs`],
        ]),
    ['Mail', env.MAIL_API_URL],
    [
      'Keycloak',
      `${env.KEYCLOAK_PUBLIC_URL}/admin/ (password: keycloakAdminPassword in ${join(dataDir, 'secrets.json')})`,
    ],
  ]
  say(`\n${table(addresses).replace(/^/gm, '  ')}`)
  if (serversOnly) {
    say(
      '\n  Servers only. Run a main by hand: node launcher/bin/env.mjs -- node --import tsx api/src/main.ts',
    )
    return
  }
  const logins = demoLogins(env.DEMO_LOGINS_FILE)
  if (logins.length) {
    say('\n  Demonstration logins')
    say(
      table(
        logins.map(({ name, email, roles = [], realm, password, mustChange }) => [
          email,
          password,
          realm === 'portal' ? 'client' : roles.join(', '),
          mustChange ? `${name} (asks for a new password)` : name,
        ]),
      ).replace(/^/gm, '  '),
    )
  }
  say('\n  npm start -- --reset begins with empty data, npm run doctor checks this machine.')
}
