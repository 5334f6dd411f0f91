import { durationMs, stepsOf } from '@zippcrm/domain/clock/clock-steps.ts'
import { engineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import { moveTime, requireMovableClock, untilTimersFired } from '@zippcrm/domain/clock/move-clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { EngineUnavailable } from '../../http/errors.ts'

export interface ClockServiceDeps {
  /** Zeebe's management address; its clock is controlled only in development and tests. */
  monitoringUrl: string
}

type InSession = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

/** Moves business time and the engine's clock together, a day at a time. */
export function clockService({ monitoringUrl }: ClockServiceDeps) {
  const engine = engineClock(monitoringUrl)

  const read = async (trx: Trx) => {
    const { rows } = await trx.raw('select app_now() as now, offset_ms from engine_clock')
    return { now: rows[0].now.toISOString() as string, offsetMs: Number(rows[0].offset_ms) }
  }

  return {
    read,

    async move(iso: string, inSession: InSession) {
      const steps = stepsOf(durationMs(iso))
      await inSession(requireMovableClock)
      // Asked first: business time must not go ahead of an engine that is not there.
      await engine.now().catch(() => {
        throw new EngineUnavailable('The engine did not move its clock; time stays as it is.')
      })
      for (const step of steps) {
        await moveTime(step, engine, inSession)
        await untilTimersFired(inSession)
      }
      return inSession(read)
    },
  }
}

export type ClockService = ReturnType<typeof clockService>
