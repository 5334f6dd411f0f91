import type { Logger } from 'pino'

const warnEveryMs = 10_000
/** How long a start may take before it counts as a fault (DEP-36). */
const patienceMs = 120_000

/**
 * Waits until a dependency answers, in whatever order the servers of an installation start. It never gives up: a
 * dependency that comes late is used when it comes, and readiness names it until then (ENG-30).
 */
export async function waitFor(
  name: string,
  check: () => Promise<unknown>,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  const started = Date.now()
  let told = 0
  while (!signal.aborted) {
    try {
      await check()
      if (told) log.info({ dependency: name, ms: Date.now() - started }, 'dependency answers')
      return
    } catch (error) {
      const waited = Date.now() - started
      if (waited - told > warnEveryMs || !told) {
        const level = waited > patienceMs ? 'error' : 'warn'
        log[level]({ dependency: name, waitedMs: waited, cause: String(error) }, 'waiting for a dependency')
        told = Math.max(1, waited)
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`stopped while waiting for ${name}`)
}
