import { setTimeout as pause } from 'node:timers/promises'
import { command, type Endpoint, query, stream } from '../../http/endpoint.ts'
import { ConnectionTested } from './connections.schema.ts'
import type { ConnectionSettings } from './connections.service.ts'

const settings = { realm: 'staff', tag: 'Settings' } as const

/** Longer than the other side is given to answer. */
const testTries = 125
const testPauseMs = 200

/** Admin → Settings: one connection to a service outside, e.g. the mail server (OPS-06, DEP-34). */
export const connectionRoutes = <Input>(connection: ConnectionSettings<Input>): Endpoint[] => {
  const { path, what, act, input, answer } = connection
  return [
    query(
      {
        ...settings,
        method: 'get',
        path,
        can: 'settings:R',
        summary: `The ${what}, and where it was set; its secret is never told`,
        answer,
      },
      (caller) => connection.read(caller),
    ),
    command(
      {
        ...settings,
        method: 'put',
        path,
        can: 'settings:X',
        action: `${act}.save`,
        summary: `Set the ${what}; it holds from the next use on and wins over the environment`,
        body: input,
        answer,
        errors: ['SECRET_NEEDED', 'STALE_VERSION'],
      },
      ({ body, ifMatch, ...caller }) => connection.save(body, ifMatch, caller),
    ),
    command(
      {
        ...settings,
        method: 'delete',
        path,
        can: 'settings:X',
        action: `${act}.forget`,
        summary: `Forget the ${what} that was set; the environment’s counts again`,
        answer,
        errors: ['STALE_VERSION'],
      },
      ({ ifMatch, ...caller }) => connection.forget(ifMatch, caller),
    ),
    stream(
      {
        ...settings,
        method: 'post',
        path: `${path}/test`,
        can: 'settings:X',
        action: `${act}.test`,
        summary: `Try the ${what} by a message to oneself, and wait for what the other side says`,
        answer: ConnectionTested,
        errors: ['CONNECTION_NOT_SET', 'CONNECTION_TEST_FAILED'],
      },
      async ({ user, inSession, req, res }) => {
        const { id, to } = await inSession((trx) => connection.startTest({ user, trx }))
        for (let tries = 0; tries < testTries && !req.socket.destroyed; tries += 1) {
          if (await inSession((trx) => connection.hasPassed(id, trx))) return res.json({ to, state: 'sent' })
          await pause(testPauseMs)
        }
        return res.status(202).json({ to, state: 'on_its_way' })
      },
    ),
  ]
}
