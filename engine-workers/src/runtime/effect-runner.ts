import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import Bull from 'bull'
import type { Logger } from 'pino'
import {
  BpmnError,
  type EffectContext,
  type EffectDefinition,
  EffectHeld,
  EffectUncertain,
} from '../worker.ts'
import { isPassingDatabaseFault } from './database-faults.ts'
import { type EffectRow, effectRows } from './effect-rows.ts'
import type { Wake } from './wake.ts'

export interface EffectRunnerDeps {
  db: Database
  redisUrl: string
  clock: Clock
  log: Logger
  wake: Wake
  effects: EffectDefinition[]
  /** Sets the queues of one installation apart on a shared Redis. */
  prefix?: string
}

/** 3 s and 12 s for effects that a process waits for; notices nobody waits for back off up to an hour. */
const backOffMs = (attempts: number) => Math.min(3_600_000, 3000 * 4 ** (attempts - 1))
const heldMs = 15_000
const offerAgainMs = 30_000

/** Bull queue that carries the effects of one kind; its name is what bull-board shows. */
export const effectQueueName = (kind: string) => `effect-${kind}`

/**
 * Takes effects that leave the database through Bull, one queue for each kind. Their end is written with the engine
 * command that completes, refuses or fails the waiting job, in one transaction. The rows decide what runs: Redis may
 * lose everything.
 */
export function startEffectRunner({ db, redisUrl, clock, log, wake, effects, prefix }: EffectRunnerDeps) {
  const stopped = new AbortController()
  const rows = effectRows(db, stopped.signal)

  const queues = new Map(
    effects.map((effect) => {
      const queue = new Bull<{ effectId: string }>(effectQueueName(effect.kind), redisUrl, {
        ...(prefix && { prefix }),
        defaultJobOptions: { attempts: 1, removeOnComplete: 200, removeOnFail: 500 },
      })
      queue.on('error', (error) => log.warn({ err: error, queue: effect.kind }, 'queue error'))
      queue
        .process(effect.concurrency ?? (effect.kind === 'pdf' ? 1 : 4), (job) =>
          run(effect, job.data.effectId, job.attemptsMade > 0),
        )
        .catch((error) => log.error({ err: error, queue: effect.kind }, 'queue stopped'))
      return [effect.kind, queue]
    }),
  )

  const feeder = wake.loop('effect', async () => {
    for (const row of await rows.due([...queues.keys()])) {
      // One Bull job for a turn, offered again after a while should Redis have lost it; the row guards itself.
      const offer = Math.floor(Date.now() / offerAgainMs)
      await queues.get(row.kind)?.add({ effectId: row.id }, { jobId: `${row.id}:${row.turn}:${offer}` })
    }
    return false
  })

  /** `again` is a retry by hand on the queues page: it takes up an effect that had run out of tries. */
  async function run(effect: EffectDefinition, effectId: string, again: boolean) {
    const row = await rows.take(effectId, { again })
    if (!row) return
    const effectLog = log.child({ effect: row.kind, key: row.natural_key, attempt: row.attempts })
    const context: EffectContext = {
      log: effectLog,
      clock,
      companyId: row.company_id,
      effectId,
      attempt: row.attempts,
      resumed: row.resumed,
      inCompany: (work) => inSession(db, sessionOf(row), work),
    }
    let variables: Record<string, unknown>
    try {
      variables = await effect.run(effect.payload.parse(row.payload), context)
    } catch (error) {
      return afterFault(effect, row, error, context)
    }
    // Outside the try: it is done, and a fault in saying so must not have it done again.
    await rows.end(
      row,
      { state: 'done', result: variables },
      { kind: 'complete_job', payload: { variables } },
    )
  }

  async function afterFault(
    effect: EffectDefinition,
    row: EffectRow,
    error: unknown,
    context: EffectContext,
  ) {
    const giveUp = async (reason: string) => {
      if (!row.isAwaited) await effect.givenUp?.(effect.payload.parse(row.payload), context, reason)
    }
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof EffectHeld || isPassingDatabaseFault(error))
      return rows.postpone(row, 'held', message, heldMs)
    if (error instanceof BpmnError) {
      await giveUp(message)
      return rows.end(
        row,
        { state: 'failed', error: message },
        { kind: 'throw_error', payload: { code: error.code, message } },
      )
    }
    context.log.warn({ err: error }, 'effect failed')
    const pauses = row.isAwaited ? undefined : effect.againAfterMinutes
    const tries = pauses ? pauses.length + 1 : row.max_attempts
    const retries = error instanceof EffectUncertain ? 0 : tries - row.attempts
    if (retries > 0) {
      const pauseMs = pauses ? pauses[row.attempts - 1]! * 60_000 : backOffMs(row.attempts)
      return rows.postpone(row, 'queued', message, pauseMs, {
        kind: 'fail_job',
        payload: { retries, message },
      })
    }
    if (!(error instanceof EffectUncertain)) await giveUp(message)
    const state = error instanceof EffectUncertain ? 'uncertain' : 'failed'
    await rows.end(
      row,
      { state, error: message },
      { kind: 'fail_job', payload: { retries: 0, message: adviceAfter(error, message, row.attempts) } },
    )
    throw error
  }

  return {
    queues: [...queues.values()],
    async close() {
      stopped.abort()
      await feeder.close()
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()))
    },
  }
}

const adviceAfter = (error: unknown, message: string, attempts: number) =>
  error instanceof EffectUncertain
    ? message
    : `${message} — ${attempts} tries failed. Repair the cause, then retry this incident: it is tried again and not doubled.`

const sessionOf = (row: EffectRow) => ({
  role: 'zipp_worker' as const,
  companyId: row.company_id,
  actorKind: 'worker' as const,
  action: `effect.${row.kind}`,
  processInstanceKey: row.process_instance_key ?? undefined,
})
