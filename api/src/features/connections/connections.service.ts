import {
  type ConnectionTestKind,
  endOfConnectionTest,
  queueConnectionTest,
} from '@zippcrm/domain/connections/connection-test.ts'
import type { SealedConnections, ShownConnection } from '@zippcrm/domain/connections/sealed-connections.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import type { User } from '../../http/user.ts'

const NotSet = defineError('CONNECTION_NOT_SET', 409, 'Set it up and save it first')
const TestFailed = defineError('CONNECTION_TEST_FAILED', 422, 'The test message could not be sent')

export interface ConnectionCaller {
  user: User
  trx: Trx
}

export interface ConnectionSettingsDeps<Shape extends object, Input> {
  path: string
  /** Words for people and for the audit trail. */
  what: string
  act: string
  input: z.ZodType<Input>
  answer: z.ZodType
  connections: SealedConnections<Shape>
  testKind: ConnectionTestKind
  /** What was entered, apart from the secret: null where there is none, undefined where the stored one is kept. */
  parts(input: Input): { shape: Shape; secret: string | null | undefined }
  /** What the answer says besides the connection. */
  more?(caller: ConnectionCaller): Promise<object>
  /** What follows a change. */
  changed?(rowVersion: number, caller: ConnectionCaller): Promise<void>
  /** Where the test message of the person asking goes. */
  ownAddress(caller: ConnectionCaller): Promise<string>
}

/** A connection of the company as the settings show, change and try it. */
export function connectionSettings<Shape extends object, Input>(deps: ConnectionSettingsDeps<Shape, Input>) {
  const { path, what, act, input, answer, connections, testKind: kind } = deps

  async function read(caller: ConnectionCaller) {
    const shown = await connections.shown(caller.user.companyId, caller.trx)
    const { connection, hasSecret, ...rest } = shown
    return {
      source: connection?.source ?? 'none',
      connection: connection ? { ...shapeOf(connection), hasSecret } : null,
      ...rest,
      ...(await deps.more?.(caller)),
    }
  }

  async function change(ifMatch: string | undefined, caller: ConnectionCaller, work: () => Promise<void>) {
    requireMatch(ifMatch, (await read(caller)).rowVersion)
    await work()
    const changed = await read(caller)
    await deps.changed?.(changed.rowVersion, caller)
    return changed
  }

  return {
    path,
    what,
    act,
    input,
    answer,
    read,

    save: (entered: Input, ifMatch: string | undefined, caller: ConnectionCaller) =>
      change(ifMatch, caller, () => {
        const { shape, secret } = deps.parts(entered)
        return connections.save(caller.user.companyId, shape, secret, caller.trx)
      }),

    forget: (ifMatch: string | undefined, caller: ConnectionCaller) =>
      change(ifMatch, caller, () => connections.forget(caller.user.companyId, caller.trx)),

    /** Has a message sent to the person asking, and to nobody else. */
    async startTest(caller: ConnectionCaller): Promise<{ id: string; to: string }> {
      const { companyId, fullName: name } = caller.user
      const { connection } = await connections.shown(companyId, caller.trx)
      if (!connection) throw new NotSet()
      const [id, to] = [newId(), await deps.ownAddress(caller)]
      await queueConnectionTest({ kind, id, companyId, payload: { to, name } }, caller.trx)
      return { id, to }
    },

    /** False while the message is on its way; throws what the other side said when it refused. */
    async hasPassed(id: string, trx: Trx): Promise<boolean> {
      const end = await endOfConnectionTest({ kind, id }, trx)
      if (end?.error) throw new TestFailed(end.error)
      return end !== undefined
    },
  }
}

export type ConnectionSettings<Input> = ReturnType<typeof connectionSettings<object, Input>>

function shapeOf<Shape extends object>(connection: NonNullable<ShownConnection<Shape>['connection']>) {
  const { source: _, version: __, ...shape } = connection
  return shape
}
