import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { enterSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { Logger } from 'pino'
import { z } from 'zod'
import {
  BpmnError,
  type DeferredEffect,
  isDeferred,
  type Submission,
  type WorkerDefinition,
} from '../worker.ts'
import type { EngineJob, JobAnswer } from './engine.ts'
import { jobMetrics } from './metrics.ts'

export interface JobRunnerDeps {
  db: Database
  engineId: string
  clock: Clock
  log: Logger
  cancelInstance: (processInstanceKey: string) => Promise<unknown>
}

const inherited = z.object({ companyId: z.uuid(), runId: z.string().optional() })
/** 1 s, 4 s, 16 s …, at most five minutes. */
const backOffMs = (retriesLeft: number) => Math.min(300_000, 1000 * 4 ** Math.max(0, 3 - retriesLeft))

/**
 * Turns a worker definition into a job handler: validates the variables, runs the effect and the memory of it in one
 * transaction, answers a redelivered job with the stored result, and translates errors into what the engine understands.
 */
export function jobRunner({ db, engineId, clock, log, cancelInstance }: JobRunnerDeps) {
  const knownInstances = new Map<string, boolean>()

  return (definition: WorkerDefinition) =>
    async (job: EngineJob): Promise<JobAnswer> => {
      const jobLog = log.child({
        type: job.type,
        jobKey: job.key,
        processId: job.processId,
        instance: job.processInstanceKey,
      })
      const stop = jobMetrics.start(job.type)
      const scope = inherited.safeParse(job.variables)
      const parsed = definition.input.safeParse(job.variables)
      if (!scope.success || !parsed.success) {
        stop('failed')
        return {
          kind: 'fail',
          retries: 0,
          backOffMs: 0,
          message: variablesMessage(definition.type, [scope.error, parsed.error]),
        }
      }
      const { companyId, runId } = scope.data
      try {
        if (runId && !(await isRecordedInstance(runId, job))) {
          await cancelInstance(job.processInstanceKey)
          stop('completed')
          return { kind: 'keep' }
        }
        const answer = await db.transaction(async (trx) => {
          await enterSession(trx, sessionOf(companyId, job))
          const handled = await trx('handled_job')
            .where({ engine_id: engineId, job_key: job.key })
            .first('outcome', 'result')
          if (handled?.outcome === 'deferred') await queueFailedEffectAgain(job, trx)
          if (handled) return answerOf(handled.outcome, handled.result)

          const result = await definition.handle(parsed.data, {
            trx,
            log: jobLog,
            clock,
            companyId,
            job,
            submission: (id) => readSubmission(id, trx),
          })
          if (isDeferred(result)) {
            await storeEffect(companyId, job, result.effect, trx)
            await remember(job, 'deferred', {}, trx)
            return { kind: 'keep' } as const
          }
          const variables = definition.output.parse(result ?? {}) as Record<string, unknown>
          await remember(job, 'completed', variables, trx)
          return { kind: 'complete', variables } as const
        })
        stop('completed')
        return answer
      } catch (error) {
        if (error instanceof BpmnError) {
          await db.transaction(async (trx) => {
            await enterSession(trx, sessionOf(companyId, job))
            await remember(job, 'error', { code: error.code, message: error.message }, trx)
          })
          stop('refused')
          return { kind: 'error', code: error.code, message: error.message }
        }
        stop('failed')
        jobLog.warn({ err: error, retries: job.retries }, 'job failed')
        const retries = job.retries - 1
        return {
          kind: 'fail',
          retries,
          backOffMs: backOffMs(retries),
          message: failureMessage(error, retries),
        }
      }
    }

  /** Beyond the life of a start message the database decides which instance counts; any other cancels itself. */
  async function isRecordedInstance(runId: string, job: EngineJob): Promise<boolean> {
    const known = knownInstances.get(job.processInstanceKey)
    if (known !== undefined) return known
    const recorded = await db.transaction(async (trx) => {
      await trx.raw('set local role zipp_worker')
      await trx('process_start')
        .insert({
          subject: runId,
          process_id: job.processId,
          engine_id: engineId,
          process_instance_key: job.processInstanceKey,
        })
        .onConflict(['subject', 'process_id'])
        .ignore()
      const row = await trx('process_start')
        .where({ subject: runId, process_id: job.processId })
        .first(trx.raw('process_instance_key::text as key'))
      return row.key === job.processInstanceKey
    })
    if (knownInstances.size > 10_000) knownInstances.clear()
    knownInstances.set(job.processInstanceKey, recorded)
    return recorded
  }

  async function remember(
    job: EngineJob,
    outcome: 'completed' | 'error' | 'deferred',
    result: object,
    trx: Trx,
  ) {
    await trx('handled_job').insert({
      engine_id: engineId,
      job_key: job.key,
      type: job.type,
      outcome,
      result: JSON.stringify(result),
    })
  }

  /** A retry in Ops hands out the job again: that queues the effect which had run out of tries. */
  async function queueFailedEffectAgain(job: EngineJob, trx: Trx) {
    await trx('effect')
      .where({ engine_id: engineId, job_key: job.key, state: 'failed' })
      .update({ state: 'queued', attempts: 0, next_at: trx.raw('clock_timestamp()') })
  }

  async function storeEffect(companyId: string, job: EngineJob, effect: DeferredEffect, trx: Trx) {
    await trx('effect')
      .insert({
        id: newId(),
        company_id: companyId,
        kind: effect.kind,
        natural_key: effect.naturalKey,
        payload: JSON.stringify(effect.payload),
        engine_id: engineId,
        job_key: job.key,
        process_instance_key: job.processInstanceKey,
        max_attempts: effect.maxAttempts ?? 3,
      })
      // The same effect asked for by a later job (after a repair, say): that job now waits for it.
      .onConflict('natural_key')
      .merge({
        engine_id: engineId,
        job_key: job.key,
        process_instance_key: job.processInstanceKey,
        state: 'queued',
        attempts: 0,
      })
  }
}

const sessionOf = (companyId: string, job: EngineJob) => ({
  role: 'zipp_worker' as const,
  companyId,
  actorKind: 'worker' as const,
  action: job.type,
  processInstanceKey: job.processInstanceKey,
  elementId: job.elementId,
})

const answerOf = (outcome: string, result: Record<string, unknown>): JobAnswer => {
  if (outcome === 'completed') return { kind: 'complete', variables: result }
  if (outcome === 'error')
    return { kind: 'error', code: String(result.code), message: String(result.message) }
  return { kind: 'keep' }
}

async function readSubmission(id: string, trx: Trx): Promise<Submission> {
  const row = await trx('task_submission')
    .where({ id })
    .first('id', trx.raw('task_key::text as task_key'), 'outcome', 'data', 'created_by', 'created_at')
  if (!row)
    throw new Error(`There is no submission ${id}. Set variable submissionId to an existing one and retry.`)
  await trx.raw(`select set_config('app.on_behalf_of', ?, true)`, [row.created_by])
  await trx('task_submission').where({ id }).update({ state: 'accepted' })
  return {
    id,
    taskKey: row.task_key,
    outcome: row.outcome,
    data: row.data,
    by: row.created_by,
    at: row.created_at.toISOString(),
  }
}

const variablesMessage = (type: string, errors: (z.ZodError | undefined)[]) => {
  const findings = errors
    .flatMap((error) => error?.issues ?? [])
    .map((issue) => `${issue.path.join('.') || '(all)'}: ${issue.message}`)
  return `VARIABLE_INVALID ${type} cannot start. ${[...new Set(findings)].join('; ')}. Correct the variable on the instance, then retry.`
}

const failureMessage = (error: unknown, retries: number) => {
  const cause = error instanceof Error ? error.message : String(error)
  return retries > 0
    ? cause
    : `${cause} — no retries are left. Repair the cause, then retry this incident; nothing was stored by this step.`
}
