import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { clockWithOffset } from '@zippcrm/domain/clock/clock.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import { pino } from 'pino'
import { createApp } from '../api/src/app.ts'
import type { Endpoint } from '../api/src/http/endpoint.ts'
import { authorise } from '../api/src/http/matrix.ts'
import type { User } from '../api/src/http/user.ts'

/** The API over HTTP for one person: everything but the check of their token. */
export async function serveAs(user: User, endpoints: Endpoint[], db: Database) {
  const app = createApp({
    db,
    clock: clockWithOffset(() => 0),
    log: pino({ level: 'fatal' }),
    endpoints,
    authenticate: async () => user,
    authorise,
    refuseWhenExpired: async () => undefined,
    ready: async () => ({ ready: true, dependencies: {} }),
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    async get(path: string): Promise<{ items: unknown[] }> {
      const answer = await fetch(`http://127.0.0.1:${port}/api${path}`)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as { items: unknown[] }
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
