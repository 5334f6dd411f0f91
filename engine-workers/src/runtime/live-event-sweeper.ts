import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { Wake } from './wake.ts'

/** Removes told events: a screen that was away for longer reads everything again anyway. */
export const startLiveEventSweeper = ({ db, wake }: { db: Database; wake: Wake }) =>
  wake.loop(
    'live_event_sweep',
    () =>
      inSession(db, { role: 'zipp_system' }, async (trx) => {
        const { rowCount } = await trx.raw(
          `delete from live_event where id in (
             select id from live_event where at < clock_timestamp() - interval '1 hour' order by at limit 5000)`,
        )
        return rowCount === 5000
      }),
    { everyMs: 60_000 },
  )
