import { setTimeout as pause } from 'node:timers/promises'

const askedMs = 10
/** A broker that is never quiet, because somebody works on it all the time, is moved all the same. */
const quietWithinMs = 5000
const inFlight = /^zeebe_backpressure_inflight_requests_count\{[^}]*\} ([\d.]+)/gm

/**
 * The clock of an engine that was started with a controlled one. It only moves forward: put back, it freezes the exporter.
 *
 * The gateway's time-outs live on this clock too. A request that is on its way when it jumps times out at once, and jobs
 * that it activates stay locked though nobody got them, so that it moves only while none is on its way.
 */
export function engineClock(monitoringUrl: string) {
  const base = `${monitoringUrl.replace(/\/+$/, '')}/actuator`

  async function ask(path: string, init?: RequestInit): Promise<Response> {
    const answer = await fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(10_000) })
    if (!answer.ok) throw new Error(`The engine's clock answered ${answer.status}`)
    return answer
  }

  async function requestsInFlight(): Promise<number> {
    const metrics = await (await ask('/prometheus')).text()
    return [...metrics.matchAll(inFlight)].reduce((sum, [, count]) => sum + Number(count), 0)
  }

  async function untilQuiet(): Promise<void> {
    const until = performance.now() + quietWithinMs
    while ((await requestsInFlight()) > 0 && performance.now() < until) await pause(askedMs)
  }

  return {
    async now(): Promise<number> {
      return ((await (await ask('/clock')).json()) as { epochMilli: number }).epochMilli
    },

    /** Moves it on, and gives the engine's time after that. */
    async add(offsetMilli: number): Promise<number> {
      await untilQuiet()
      const moved = await ask('/clock/add', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offsetMilli }),
      })
      return ((await moved.json()) as { epochMilli: number }).epochMilli
    },
  }
}

export type EngineClock = ReturnType<typeof engineClock>
