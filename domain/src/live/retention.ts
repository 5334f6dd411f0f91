import type { Trx } from '../database/trx.ts'

/**
 * Deletes events older than a day: a screen that was away longer reads everything anew. Real time, as the rows carry
 * it. Returns how many went.
 */
export const dropOldEvents = (trx: Trx): Promise<number> =>
  trx('live_event').where('at', '<', trx.raw(`clock_timestamp() - interval '1 day'`)).delete()
