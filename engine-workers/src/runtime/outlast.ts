import { setTimeout as pause } from 'node:timers/promises'
import { isPassingDatabaseFault } from './database-faults.ts'

const everyMs = 500

/**
 * Repeats a write while the database is away or busy: for what this process alone knows until it is written.
 * Throws the last fault after `withinMs`, or once `signal` is aborted; any other fault at once.
 */
export async function outlast<T>(
  write: () => Promise<T>,
  { withinMs, signal }: { withinMs: number; signal: AbortSignal },
): Promise<T> {
  const until = performance.now() + withinMs
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!isPassingDatabaseFault(error) || signal.aborted || performance.now() > until) throw error
      await pause(everyMs, undefined, { signal }).catch(() => undefined)
    }
  }
}
