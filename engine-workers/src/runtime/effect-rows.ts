import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { outlast } from './outlast.ts'

export interface EffectRow {
  id: string
  company_id: string
  kind: string
  natural_key: string
  payload: Record<string, unknown>
  process_instance_key: string | null
  /** 1 on the first try. */
  attempts: number
  max_attempts: number
  /** Whether a job of the engine waits for its end. */
  isAwaited: boolean
  /** Its earlier runner died while it ran: nobody knows how far it came. */
  resumed: boolean
}

/** What the engine is told about the job that waits for an effect. */
export interface JobNews {
  kind: 'complete_job' | 'throw_error' | 'fail_job'
  payload: Record<string, unknown>
}

/** A running effect belongs to its runner for so long; after a crash it is taken up again then. */
const leaseMs = 120_000
const later = (trx: Trx, ms: number) => trx.raw(`clock_timestamp() + ? * interval '1 millisecond'`, [ms])

/** The rows of effects as their runner sees them; `stopped` is aborted when the runner ends. */
export function effectRows(db: Database, stopped: AbortSignal) {
  const system = <T>(work: (trx: Trx) => Promise<T>) => inSession(db, { role: 'zipp_system' }, work)

  /**
   * Writes what became of an effect, which its runner alone knows until then: it outlasts a database that is away.
   * Written once: a write whose answer was lost changes nothing the second time, nor does one of a runner that lost its lease.
   */
  const settle = (row: EffectRow, change: (trx: Trx) => object, news?: JobNews) =>
    outlast(
      () =>
        system(async (trx) => {
          const settled = await trx('effect')
            .where({ id: row.id, state: 'running', attempts: row.attempts })
            .update(change(trx))
          if (settled && news) await tellJob(row, news, trx)
        }),
      { withinMs: leaseMs, signal: stopped },
    )

  return {
    /** Effects whose turn it is, of these kinds; one that ran when its runner died is among them after its lease. */
    due: (kinds: string[]): Promise<{ id: string; kind: string; turn: string }[]> =>
      system((trx) =>
        trx('effect')
          .whereIn('state', ['queued', 'held', 'running'])
          .whereIn('kind', kinds)
          .whereRaw('next_at <= clock_timestamp()')
          .orderBy('next_at')
          .limit(200)
          .select('id', 'kind', trx.raw('extract(epoch from next_at)::text as turn')),
      ),

    /** Takes an effect; undefined when another runner has it, or when it has ended. `again` takes up a failed one too. */
    take: (id: string, { again = false } = {}): Promise<EffectRow | undefined> =>
      system(async (trx) => {
        const { rows } = await trx.raw(
          `update effect e
              set state = 'running', attempts = case when was.state = 'failed' then 1 else was.attempts + 1 end,
                  next_at = clock_timestamp() + ? * interval '1 millisecond'
             from (select id, state, attempts from effect
                    where id = ? and (state in ('queued', 'held', 'running') and next_at <= clock_timestamp() or ? and state = 'failed')
                      for update) was
            where e.id = was.id
           returning e.id, e.company_id, e.kind, e.natural_key, e.payload, e.process_instance_key::text as process_instance_key,
                     e.attempts, e.max_attempts, was.state = 'running' as "resumed",
                     e.job_key is not null as "isAwaited"`,
          [leaseMs, id, again],
        )
        return rows[0]
      }),

    /** Gives an effect back for a later turn; one that was held has not used a try. */
    postpone: (row: EffectRow, state: 'queued' | 'held', error: string, delayMs: number, news?: JobNews) =>
      settle(
        row,
        (trx) => ({
          state,
          last_error: error,
          attempts: state === 'held' ? row.attempts - 1 : row.attempts,
          next_at: later(trx, delayMs),
        }),
        news,
      ),

    /** Ends an effect together with the command that tells the waiting job. */
    end: (row: EffectRow, { state, error = null, result }: EffectEnd, news: JobNews) =>
      settle(
        row,
        (trx) => ({
          state,
          last_error: error,
          ...(result && { result: JSON.stringify(result) }),
          done_at: trx.raw('clock_timestamp()'),
        }),
        news,
      ),
  }

  async function tellJob(row: EffectRow, { kind, payload }: JobNews, trx: Trx) {
    // Read again: a later job may have begun to wait for the effect while it ran.
    const waiting = await trx('effect')
      .where({ id: row.id })
      .whereNotNull('job_key')
      .first('engine_id', trx.raw('job_key::text as job_key'))
    if (!waiting) return
    await trx('engine_command').insert({
      id: newId(),
      company_id: row.company_id,
      subject: `job:${waiting.job_key}`,
      kind,
      payload: JSON.stringify({ engineId: waiting.engine_id, jobKey: waiting.job_key, ...payload }),
    })
  }
}

export interface EffectEnd {
  state: 'done' | 'failed' | 'uncertain'
  error?: string | null
  result?: Record<string, unknown>
}
