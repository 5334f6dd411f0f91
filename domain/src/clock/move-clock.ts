import type { Trx } from '../database/trx.ts'
import { defineError } from '../errors.ts'

export const ClockFixed = defineError('CLOCK_FIXED', 409, 'Time cannot be moved in this installation')

/** Lets business time be moved in this installation; development and tests alone call it. */
export const letTimeMove = (trx: Trx) => trx('engine_clock').update({ movable: true })

/** Refuses before anything moves, so that engine and database stay together. */
export async function requireMovableClock(trx: Trx): Promise<void> {
  const clock = await trx('engine_clock').first('movable')
  if (!clock?.movable) throw new ClockFixed()
}

/** Moves business time forward; refused where setup has not allowed it. Returns the whole offset. */
export async function moveClock(byMs: number, trx: Trx): Promise<number> {
  const { rows } = await trx.raw('select move_clock(?) as offset_ms', [byMs])
  return Number(rows[0].offset_ms)
}
