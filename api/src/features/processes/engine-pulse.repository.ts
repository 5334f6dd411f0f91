import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface PulseRow {
  recorded_at: Date | null
  behind_ms: number
  silent_ms: number
  waiting: number
  refused: number
  approvals: number
}

/**
 * How far the screens are behind the engine: the age of the newest record when it was stored, and for how long the
 * engine has accepted a command without a record of anything since. An idle engine is not behind, whatever it last was.
 */
export async function readPulse(trx: Trx): Promise<PulseRow> {
  const { rows } = await trx.raw(
    `with newest as (select recorded_at, engine_time from recorder_position order by recorded_at desc limit 1)
     select (select recorded_at from newest) as recorded_at,
            coalesce((select greatest(0, extract(epoch from recorded_at + (app_now() - clock_timestamp()) - engine_time) * 1000)::float8 from newest
              where recorded_at > clock_timestamp() - interval '30 seconds'), 0) as behind_ms,
            coalesce((select greatest(0, extract(epoch from clock_timestamp() - min(c.sent_at)) * 1000)::float8 from engine_command c
                       where c.state = 'sent' and c.error is null and c.created_at > clock_timestamp() - interval '1 day'
                         and c.sent_at > (select recorded_at from newest)), 0) as silent_ms,
            (select count(*)::int from engine_command where state = 'pending') as waiting,
            (select count(*)::int from engine_command where state = 'refused') as refused,
            (select count(*)::int from process_operation where approval = 'waiting' and created_by <> app_user()) as approvals`,
  )
  return rows[0]
}

export interface WorkerRow {
  type: string
  waiting: number
  failing: number
  oldest_at: Date | null
  stuck: number
}

/**
 * Job types with work, and how long the oldest of it has been lying there. A job that waits for an effect (mail, PDF)
 * is in hand, and what people or other instances answer is nobody's work.
 */
export async function readWorkers(now: Date, lateMs: number, trx: Trx): Promise<WorkerRow[]> {
  const { rows } = await trx.raw(
    `select j.type, count(*) filter (where not in_hand and j.state = 'created')::int as waiting,
            count(*) filter (where j.state = 'failed')::int as failing,
            min(j.updated_at) filter (where not in_hand and j.state = 'created') as oldest_at,
            count(*) filter (where not in_hand and j.state = 'created' and j.retries > 0
              and j.updated_at < ?::timestamptz - ? * interval '1 millisecond')::int as stuck
       from engine_job j
       join process_instance i on i.engine_id = j.engine_id and i.key = j.process_instance_key and i.state = 'active'
      cross join lateral (select exists (select from effect f where f.engine_id = j.engine_id and f.job_key = j.key) as in_hand) h
      where j.state in ('created', 'failed') and j.type not like 'wait.%' and j.type <> 'io.camunda.zeebe:userTask'
      group by j.type order by stuck desc, failing desc, j.type`,
    [now, lateMs],
  )
  return rows
}
