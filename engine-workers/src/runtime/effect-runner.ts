import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import Bull from 'bull'
import type { Logger } from 'pino'
import { BpmnError, type EffectDefinition, EffectHeld } from '../worker.ts'
import type { Wake } from './wake.ts'

export interface EffectRunnerDeps {
  db: Database
  redisUrl: string
  clock: Clock
  log: Logger
  wake: Wake
  effects: EffectDefinition[]
}

interface EffectRow {
  id: string
  company_id: string
  kind: string
  natural_key: string
  payload: Record<string, unknown>
  engine_id: string | null
  job_key: string | null
  process_instance_key: string | null
  attempts: number
  max_attempts: number
}

/** 3 s and 12 s for effects that a process waits for; notices nobody waits for back off up to an hour. */
const backOffMs = (attempts: number) => Math.min(3_600_000, 3000 * 4 ** (attempts - 1))
const heldMs = 15_000

/** Bull queue that carries the effects of one kind; its name is what bull-board shows. */
export const effectQueueName = (kind: string) => `effect-${kind}`

/**
 * Takes effects that leave the database through Bull, one queue for each kind. Their end is written with the engine
 * command that completes, refuses or fails the waiting job, in one transaction.
 */
export function startEffectRunner({ db, redisUrl, clock, log, wake, effects }: EffectRunnerDeps) {
  const system = <T>(work: (trx: Trx) => Promise<T>) => inSession(db, { role: 'zipp_system' }, work)

  const queues = new Map(
    effects.map((effect) => {
      const queue = new Bull<{ effectId: string }>(effectQueueName(effect.kind), redisUrl, {
        defaultJobOptions: { attempts: 1, removeOnComplete: 200, removeOnFail: 500 },
      })
      queue.on('error', (error) => log.warn({ err: error, queue: effect.kind }, 'queue error'))
      void queue.process(effect.kind === 'pdf' ? 1 : 4, ({ data }) => run(effect, data.effectId))
      return [effect.kind, queue]
    }),
  )

  const feeder = wake.loop('effect', async () => {
    const due = await system((trx) =>
      trx('effect')
        .whereIn('state', ['queued', 'held'])
        .whereRaw('next_at <= clock_timestamp()')
        .orderBy('next_at')
        .limit(100)
        .select('id', 'kind', 'attempts', trx.raw(`extract(epoch from next_at)::text as turn`)),
    )
    for (const row of due) {
      // One Bull job for each turn of an effect: the same turn offered twice is one job.
      await queues.get(row.kind)?.add({ effectId: row.id }, { jobId: `${row.id}:${row.turn}` })
    }
    return false
  })

  async function run(effect: EffectDefinition, effectId: string) {
    const row = await system(async (trx): Promise<EffectRow | undefined> => {
      const [claimed] = await trx('effect')
        .where({ id: effectId })
        .whereIn('state', ['queued', 'held', 'running'])
        .update({ state: 'running', attempts: trx.raw('attempts + 1') })
        .returning([
          'id',
          'company_id',
          'kind',
          'natural_key',
          'payload',
          'engine_id',
          trx.raw('job_key::text as job_key'),
          trx.raw('process_instance_key::text as process_instance_key'),
          'attempts',
          'max_attempts',
        ])
      return claimed
    })
    if (!row) return
    const effectLog = log.child({ effect: row.kind, key: row.natural_key, attempt: row.attempts })
    try {
      const variables = await effect.run(effect.payload.parse(row.payload), {
        log: effectLog,
        clock,
        companyId: row.company_id,
        effectId,
        attempt: row.attempts,
        inCompany: (work) =>
          inSession(
            db,
            {
              role: 'zipp_worker',
              companyId: row.company_id,
              actorKind: 'worker',
              action: `effect.${row.kind}`,
              processInstanceKey: row.process_instance_key ?? undefined,
            },
            work,
          ),
      })
      await end(row, { state: 'done', result: JSON.stringify(variables), last_error: null }, 'complete_job', {
        variables,
      })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (error instanceof EffectHeld) return retryLater(row, 'held', message, heldMs)
      if (error instanceof BpmnError)
        return end(row, { state: 'failed', last_error: message }, 'throw_error', {
          code: error.code,
          message,
        })
      effectLog.warn({ err: error }, 'effect failed')
      const retries = row.max_attempts - row.attempts
      if (retries > 0) {
        await retryLater(row, 'queued', message, backOffMs(row.attempts))
        return tellEngine(row, 'fail_job', { retries, message })
      }
      const advice = `${message} — ${row.attempts} tries failed. Repair the cause, then retry this incident: it is tried again and not doubled.`
      await end(row, { state: 'failed', last_error: message }, 'fail_job', { retries: 0, message: advice })
      throw error
    }
  }

  async function retryLater(row: EffectRow, state: 'queued' | 'held', message: string, delayMs: number) {
    await system((trx) =>
      trx('effect')
        .where({ id: row.id })
        .update({
          state,
          last_error: message,
          attempts: state === 'held' ? row.attempts - 1 : row.attempts,
          next_at: trx.raw(`clock_timestamp() + ? * interval '1 millisecond'`, [delayMs]),
        }),
    )
  }

  async function end(
    row: EffectRow,
    change: Record<string, unknown>,
    command: string,
    payload: Record<string, unknown>,
  ) {
    await system(async (trx) => {
      await trx('effect')
        .where({ id: row.id })
        .update({ ...change, done_at: trx.raw('clock_timestamp()') })
      await insertCommand(row, command, payload, trx)
    })
  }

  const tellEngine = (row: EffectRow, command: string, payload: Record<string, unknown>) =>
    system((trx) => insertCommand(row, command, payload, trx))

  async function insertCommand(row: EffectRow, kind: string, payload: Record<string, unknown>, trx: Trx) {
    if (!row.job_key) return
    await trx('engine_command').insert({
      id: newId(),
      company_id: row.company_id,
      subject: `job:${row.job_key}`,
      kind,
      payload: JSON.stringify({ engineId: row.engine_id, jobKey: row.job_key, ...payload }),
    })
  }

  return {
    queues: [...queues.values()],
    async close() {
      await feeder.close()
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()))
    },
  }
}
