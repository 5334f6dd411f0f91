import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import type { z } from 'zod'
import { can } from '../../http/matrix.ts'
import type { User } from '../../http/user.ts'
import type { Pulse, StalledQuery } from './engine-health.schema.ts'
import { readPulse, readWorkers } from './engine-pulse.repository.ts'
import { countIncidents } from './incidents.repository.ts'
import { clientOf } from './processes.presenter.ts'
import { listStalled } from './stalled.repository.ts'

const behindMs = 10_000
const silentMs = 60_000
/** Work that lies there for longer has no worker (UI-39). */
const lateMs = 30_000

/** Whether engine, workers and screens keep pace, and what stands still without telling. */
export const engineHealthService = () => ({
  async pulse(user: User, clock: Clock, trx: Trx): Promise<z.infer<typeof Pulse>> {
    const pulse = await readPulse(trx)
    const workers = await readWorkers(clock.now(), lateMs, trx)
    const lagMs = Math.round(Math.max(pulse.behind_ms, pulse.silent_ms))
    return {
      state: lagMs >= silentMs ? 'silent' : lagMs >= behindMs ? 'behind' : 'live',
      lagMs,
      recordedAt: pulse.recorded_at?.toISOString() ?? null,
      waiting: pulse.waiting,
      refused: pulse.refused,
      approvals: can(user, 'processes:A') ? pulse.approvals : 0,
      incidents: await countIncidents(user, trx),
      workers: workers.map(({ type, waiting, failing, oldest_at, stuck }) => ({
        type,
        state: stuck ? 'late' : 'working',
        waiting,
        failing,
        oldestAt: oldest_at?.toISOString() ?? null,
      })),
    }
  },

  async stalled(filter: z.infer<typeof StalledQuery>, user: User, clock: Clock, trx: Trx) {
    const now = clock.now()
    const rows = await listStalled({ now, process: filter.process, limit: filter.limit }, user, trx)
    const names = await recordNames(
      rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
      trx,
    )
    return {
      items: rows.map((row) => ({
        key: row.key,
        processInstanceKey: row.instance_key,
        processId: row.process_id,
        processName: row.process_name,
        version: row.version,
        elementId: row.element_id,
        elementName: row.element_name,
        since: row.since.toISOString(),
        standsMs: now.getTime() - row.since.getTime(),
        usualMs: row.usual_ms === null ? null : Number(row.usual_ms),
        record: names.get(`${row.subject_kind}:${row.subject_id}`) ?? null,
        client: clientOf(row),
      })),
    }
  },
})

export type EngineHealthService = ReturnType<typeof engineHealthService>
