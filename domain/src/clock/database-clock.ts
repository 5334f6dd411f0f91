import type { Client } from 'pg'
import type { Database } from '../database/trx.ts'
import { type Clock, clockWithOffset } from './clock.ts'

export interface DatabaseClock extends Clock {
  close(): Promise<void>
}

/** The advisory lock that a process holds for as long as it lives by an offset. */
export const offsetLock = `hashtextextended('business-time:' || ?::text, 0)`
const lockSql = offsetLock.replace('?', '$1')

const readOffset = `select offset_ms::text as offset from engine_clock`
const reconnectMs = 500

/**
 * Business time shared by all processes through the row `engine_clock`. Where time can be moved (development, tests) the
 * process hears of a move by notification, and holds a shared lock on the offset it lives by: who moved time waits until
 * nobody holds the old one.
 */
export async function databaseClock(db: Database, { movable = false } = {}): Promise<DatabaseClock> {
  let offset = '0'
  let client: Client | undefined
  let closed = false
  let following: Promise<void> = Promise.resolve()

  /** Lives by the newest offset. The lock is taken before the offset counts, and read again in case it moved meanwhile. */
  async function follow(connection: Client, held?: string): Promise<void> {
    const { rows } = await connection.query(readOffset)
    const newest: string = rows[0]?.offset ?? '0'
    if (newest === held) return
    await connection.query(`select pg_advisory_lock_shared(${lockSql})`, [newest])
    offset = newest
    if (held !== undefined) await connection.query(`select pg_advisory_unlock_shared(${lockSql})`, [held])
    await follow(connection, newest)
  }

  async function listen(): Promise<void> {
    const connection: Client = await db.client.acquireRawConnection()
    client = connection
    connection.on('error', () => undefined)
    connection.on('notification', () => {
      following = following.then(() => follow(connection, offset)).catch(() => undefined)
    })
    await connection.query('listen clock_moved')
    await follow(connection)
    // Only a connection that worked is followed by another one; a failed attempt is repeated by who made it.
    connection.on('end', listenAgain)
  }
  function listenAgain() {
    if (closed) return
    setTimeout(() => void listen().catch(listenAgain), reconnectMs).unref()
  }

  if (movable) await listen()
  else offset = (await db.raw(readOffset)).rows[0]?.offset ?? '0'

  return {
    ...clockWithOffset(() => Number(offset)),
    async close() {
      closed = true
      await client?.end()
    },
  }
}
