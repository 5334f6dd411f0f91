import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { databaseClock } from '@zippcrm/domain/clock/database-clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { demoLicence } from '@zippcrm/domain/licence/demo-licence.ts'
import { issuers as knownIssuers } from '@zippcrm/domain/licence/issuers.ts'
import { licences as licencesOf } from '@zippcrm/domain/licence/licences.ts'
import { readEnvironment } from '@zippcrm/domain/read-environment.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { type Logger, pino } from 'pino'
import supertest from 'supertest'
import { createApp } from '../src/app.ts'
import { allEndpoints } from '../src/endpoints.ts'
import { Environment } from '../src/environment.ts'
import { authenticator } from '../src/http/auth.ts'
import { licenceGate } from '../src/http/licence-gate.ts'
import { createListener } from '../src/http/listen.ts'
import { authorise, seatRoles } from '../src/http/matrix.ts'
import { allPages } from '../src/pages.ts'

/**
 * The API of the running stack inside this process: real database, real tokens, every endpoint. Companies of tests have
 * 500 seats, unless a test brings keys and issuers of its own.
 */
export async function startApi({
  licenceKey = demoLicence,
  issuers = knownIssuers,
  log = pino({ level: 'fatal' }),
}: {
  licenceKey?: string | undefined
  issuers?: typeof knownIssuers
  log?: Logger
} = {}) {
  const env = readEnvironment(Environment, process.env)
  const db = connect(env.DATABASE_URL, { max: 8, name: 'zippcrm-api-test' })
  const clock = await databaseClock(db, { movable: env.MOVABLE_CLOCK })
  const listener = createListener({ url: env.DATABASE_URL, log })
  const realm = (name: string) => ({
    realm: name,
    publicUrl: env.KEYCLOAK_PUBLIC_URL,
    innerUrl: env.KEYCLOAK_URL,
  })
  const auth = authenticator({
    db,
    realms: { staff: realm(env.KEYCLOAK_STAFF_REALM), portal: realm(env.KEYCLOAK_PORTAL_REALM) },
  })
  listener.on('account_changed', (accountId) => auth.forget(accountId || undefined))
  const seal = sensitiveSeal(env.SENSITIVE_DATA_KEY)
  const licences = licencesOf({ keyFromEnvironment: licenceKey, issuers, seal, clock, seatRoles })
  const checks = { database: () => db.raw('select 1') }
  const deps = { db, clock, log, env, listener, licences, seal, checks }
  const endpoints = allEndpoints(deps)
  const app = createApp({
    db,
    clock,
    log,
    endpoints,
    pages: allPages(deps),
    authenticate: (req, allowed) => auth.authenticate(req, allowed),
    authorise,
    refuseWhenExpired: licenceGate({ db, licences, listener }),
    ready: async () => ({ ready: true, dependencies: {} }),
  })
  await listener.start()
  const server: Server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const agent = supertest(server)
  const { port } = server.address() as AddressInfo

  return {
    env,
    endpoints,
    /** Where it listens, for answers that are read while they come. */
    url: `http://127.0.0.1:${port}`,
    /** Sends a request as somebody, or as nobody. */
    as: (token?: string) => (method: string, path: string, body?: object) => {
      const request = agent[method as 'get'](`/api${path}`)
      if (token) request.set('authorization', `Bearer ${token}`)
      return body ? request.send(body) : request
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await listener.close()
      clock.close()
      await db.destroy()
    },
  }
}

export type TestApi = Awaited<ReturnType<typeof startApi>>
