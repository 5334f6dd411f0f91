import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { DeferredEffect } from '../worker.ts'
import type { EngineJob, JobAnswer } from './engine.ts'

/** The memory of handled jobs and of the effects they wait for, so that a redelivered job causes nothing twice (ENG-04). */
export function handledJobs(engineId: string) {
  return {
    /** Lets deliveries of one job come in one after the other: a lock that ran out hands it out beside the first. */
    lock: (job: EngineJob, trx: Trx) =>
      trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`job:${engineId}:${job.key}`]),

    /** What the job was answered before, if it was handled. */
    async find(job: EngineJob, trx: Trx): Promise<JobAnswer | undefined> {
      const row = await trx('handled_job')
        .where({ engine_id: engineId, job_key: job.key })
        .first('outcome', 'result')
      if (!row) return undefined
      if (row.outcome === 'completed') return { kind: 'complete', variables: row.result }
      if (row.outcome === 'error')
        return { kind: 'error', code: String(row.result.code), message: String(row.result.message) }
      await queueFailedEffectAgain(job, trx)
      return { kind: 'keep' }
    },

    async remember(
      job: EngineJob,
      outcome: 'completed' | 'error' | 'deferred',
      result: object,
      trx: Trx,
    ): Promise<void> {
      await trx('handled_job')
        .insert({
          engine_id: engineId,
          job_key: job.key,
          type: job.type,
          outcome,
          result: JSON.stringify(result),
        })
        .onConflict(['engine_id', 'job_key'])
        .ignore()
    },

    /** Queues the effect that the job waits for; asked for again by a later job, that job waits for it now. */
    async defer(companyId: string, job: EngineJob, effect: DeferredEffect, trx: Trx): Promise<void> {
      const waiting = {
        payload: JSON.stringify(effect.payload),
        engine_id: engineId,
        job_key: job.key,
        process_instance_key: job.processInstanceKey,
        max_attempts: effect.maxAttempts ?? 3,
      }
      await trx('effect')
        .insert({
          id: newId(),
          company_id: companyId,
          kind: effect.kind,
          natural_key: effect.naturalKey,
          ...waiting,
        })
        .onConflict('natural_key')
        .merge({ ...waiting, ...fromTheStart(trx) })
    },
  }

  /**
   * A retry in Ops hands out the job again: that queues the effect which had run out of tries. While its end is still
   * on the way to the engine, the job came again only because its lock ran out.
   */
  async function queueFailedEffectAgain(job: EngineJob, trx: Trx) {
    await trx('effect')
      .where({ engine_id: engineId, job_key: job.key })
      .whereIn('state', ['failed', 'uncertain'])
      .whereNotExists(
        trx('engine_command')
          .where({ subject: `job:${job.key}` })
          .whereIn('state', ['pending', 'refused'])
          .select('id'),
      )
      .update(fromTheStart(trx))
  }
}

const fromTheStart = (trx: Trx) => ({
  state: 'queued',
  attempts: 0,
  next_at: trx.raw('clock_timestamp()'),
})
