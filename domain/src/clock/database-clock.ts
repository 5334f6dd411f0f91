import type { Database } from '../database/trx.ts'
import { type Clock, clockWithOffset } from './clock.ts'

export interface DatabaseClock extends Clock {
  /** Reads the offset again; call it when PostgreSQL says that time was moved. */
  refresh(): Promise<void>
  close(): void
}

/**
 * Business time shared by all processes through the row `engine_clock`.
 * Where time can be moved (development, tests) the offset is read again every `refreshMs`.
 */
export async function databaseClock(
  db: Database,
  { movable = false, refreshMs = 100 } = {},
): Promise<DatabaseClock> {
  let offsetMs = 0
  const refresh = async () => {
    const { rows } = await db.raw('select offset_ms from engine_clock')
    offsetMs = Number(rows[0]?.offset_ms ?? 0)
  }
  await refresh()
  const timer = movable ? setInterval(() => void refresh().catch(() => undefined), refreshMs) : undefined
  timer?.unref()
  return { ...clockWithOffset(() => offsetMs), refresh, close: () => clearInterval(timer) }
}
