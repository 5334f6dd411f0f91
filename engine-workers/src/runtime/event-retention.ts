import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import { dropOldEvents } from '@zippcrm/domain/live/retention.ts'
import type { Wake } from './wake.ts'

const hourMs = 3_600_000

/** Keeps the stream of live events short: once an hour those older than a day go. */
export const startEventRetention = ({ db, wake }: { db: Database; wake: Wake }) =>
  wake.loop(
    'live_event_retention',
    async () => {
      await inSession(db, { role: 'zipp_system' }, dropOldEvents)
      return false
    },
    { everyMs: hourMs },
  )
