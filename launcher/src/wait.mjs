import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from './print.mjs'

/** Repeats a check until it returns something true; gives up after `timeoutMs` or when `ended` says the server is gone. */
export async function waitFor(what, check, { timeoutMs = 120_000, everyMs = 200, ended } = {}) {
  const until = performance.now() + timeoutMs
  let lastError
  for (;;) {
    try {
      const result = await check()
      if (result) return result
    } catch (error) {
      lastError = error
    }
    if (ended?.()) throw new Trouble(`${what} stopped while it was starting.`)
    if (performance.now() > until)
      throw new Trouble(
        `${what} was not ready within ${timeoutMs / 1000} s${lastError ? ` (${lastError.message})` : ''}.`,
      )
    await sleep(everyMs)
  }
}

/** Whether an address answers with a success. */
export const answers = async (url) => (await fetch(url, { signal: AbortSignal.timeout(3000) })).ok
