import type { Trx } from '../database/trx.ts'

/** Lets business time be moved in this installation; development and tests alone call it. */
export const letTimeMove = (trx: Trx) => trx('engine_clock').update({ movable: true })

/** Moves business time forward; refused where setup has not allowed it. Returns the whole offset. */
export async function moveClock(byMs: number, trx: Trx): Promise<number> {
  const { rows } = await trx.raw('select move_clock(?) as offset_ms', [byMs])
  return Number(rows[0].offset_ms)
}
