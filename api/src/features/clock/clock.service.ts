import { setTimeout as pause } from 'node:timers/promises'
import { durationMs, stepsOf } from '@zippcrm/domain/clock/clock-steps.ts'
import { moveClock, requireMovableClock } from '@zippcrm/domain/clock/move-clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { EngineUnavailable } from '../../http/errors.ts'

/** Between two steps the engine fires what became due, so that a daily timer runs once for each day passed. */
const settleMs = 400
/** Longer than any process takes to notice that business time was moved (`databaseClock` looks every 100 ms). */
const noticeMs = 250

export interface ClockServiceDeps {
  /** Zeebe's management address; its clock is controlled only in development and tests. */
  monitoringUrl: string
}

type InSession = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

/**
 * Moves business time and the engine's clock together. The engine is asked first whether it is there; then business time
 * goes ahead, because a timer that fires must find workers that know the new date already.
 */
export function clockService({ monitoringUrl }: ClockServiceDeps) {
  const addToEngine = async (offsetMilli: number) => {
    const answer = await fetch(`${monitoringUrl.replace(/\/+$/, '')}/actuator/clock/add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMilli }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined)
    if (!answer?.ok) throw new EngineUnavailable('The engine did not move its clock; time stays as it is.')
  }

  const read = async (trx: Trx) => {
    const { rows } = await trx.raw('select app_now() as now, offset_ms from engine_clock')
    return { now: rows[0].now.toISOString() as string, offsetMs: Number(rows[0].offset_ms) }
  }

  return {
    read,

    async move(iso: string, inSession: InSession) {
      const steps = stepsOf(durationMs(iso))
      await inSession(requireMovableClock)
      await addToEngine(0)
      for (const step of steps) {
        await inSession((trx) => moveClock(step, trx))
        await pause(noticeMs)
        await addToEngine(step)
        await pause(settleMs)
      }
      return inSession(read)
    },
  }
}

export type ClockService = ReturnType<typeof clockService>
