import { setTimeout as pause } from 'node:timers/promises'
import type { Trx } from '../database/trx.ts'
import { defineError } from '../errors.ts'
import { offsetLock } from './database-clock.ts'
import type { EngineClock } from './engine-clock.ts'

export const ClockFixed = defineError('CLOCK_FIXED', 409, 'Time cannot be moved in this installation')

/** Lets business time be moved in this installation; development and tests alone call it. */
export const letTimeMove = (trx: Trx) => trx('engine_clock').update({ movable: true })

/** Refuses before anything moves, so that engine and database stay together. */
export async function requireMovableClock(trx: Trx): Promise<void> {
  const clock = await trx('engine_clock').first('movable')
  if (!clock?.movable) throw new ClockFixed()
}

type InSession = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

/** Longer than a process needs to hear of it; one that hangs must not hold up time for ever. */
const heardWithin = '5s'
const lockNotAvailable = '55P03'
/** The recorder is a second behind the engine; a timer that has not fired by then waits for something else. */
const firedWithinMs = 4000
const askedMs = 50

/** Waits until no process lives by an offset any more. */
async function untilLeft(offset: string, inSession: InSession): Promise<void> {
  await inSession(async (trx) => {
    await trx.raw(`set local lock_timeout = '${heardWithin}'`)
    await trx.raw(`select pg_advisory_xact_lock(${offsetLock})`, [offset])
  }).catch((error) => {
    if (error?.code !== lockNotAvailable) throw error
  })
}

/**
 * Moves business time and the engine's clock on by one step. Business time goes ahead, and the engine follows once every
 * process knows: a timer that fires must find workers that live on the new date.
 */
export async function moveTime(byMs: number, engine: EngineClock, inSession: InSession): Promise<void> {
  const left = await inSession(async (trx) => {
    const { rows } = await trx.raw('select move_clock(?)::text as offset', [byMs])
    return String(Number(rows[0].offset) - byMs)
  })
  await untilLeft(left, inSession)
  await engine.add(byMs)
}

/** Waits until the timers that a step has made due have fired, so that a daily timer runs once for each day passed. */
export async function untilTimersFired(inSession: InSession): Promise<void> {
  const until = performance.now() + firedWithinMs
  const due = async () =>
    Number((await inSession((trx) => trx.raw('select clock_timers_due() as n'))).rows[0].n)
  while ((await due()) > 0 && performance.now() < until) await pause(askedMs)
}
