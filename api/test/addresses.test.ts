import { keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { office, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People

beforeAll(async () => {
  api = await startApi()
  make = people()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link!)

describe('the addresses of the two applications', () => {
  it('DEP-19 decide who may call from a browser, where a sign-in returns to, and where mail leads', async () => {
    const { env } = api
    const answer = await fetch(`${api.url}/api/auth/config`, {
      headers: { origin: 'https://elsewhere.example.com' },
    })
    expect(answer.status).toBe(200)
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])

    for (const [realm, clientId, address] of [
      [env.KEYCLOAK_STAFF_REALM, 'zippcrm-web', env.STAFF_URL],
      [env.KEYCLOAK_PORTAL_REALM, 'zippcrm-portal', env.PORTAL_URL],
    ] as const) {
      const http = keycloakHttp({
        url: env.KEYCLOAK_URL,
        credentials: {
          kind: 'client',
          realm,
          clientId: env.KEYCLOAK_ADMIN_CLIENT_ID,
          clientSecret: env.KEYCLOAK_ADMIN_CLIENT_SECRET,
        },
      })
      const { body } = await http.request<{ redirectUris: string[]; webOrigins: string[] }[]>(
        'GET',
        `/${realm}/clients?clientId=${clientId}`,
      )
      expect(body[0]).toMatchObject({ redirectUris: [`${address}/*`], webOrigins: [new URL(address).origin] })
    }

    const firm = await office(api, make)
    const projectId = await firm.started()
    await firm.as(firm.manager)('post', `/projects/${projectId}/document-requests/missing`, {})
    const mail = await until<{ html: string }>(() =>
      make.system(firm.companyId, (trx) =>
        trx('email').where({ company_id: firm.companyId, client_id: firm.clientId }).first('html'),
      ),
    )
    const links = linksIn(mail.html)
    expect(links).not.toEqual([])
    for (const link of links) expect(link.startsWith(`${env.PORTAL_URL}/`)).toBe(true)
  })
})
