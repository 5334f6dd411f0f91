import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { enterSession, type Session } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { Logger } from 'pino'
import { z } from 'zod'
import { BpmnError, isDeferred, type Submission, type WorkerDefinition } from '../worker.ts'
import { isPassingDatabaseFault } from './database-faults.ts'
import { type EngineJob, grpcCode, grpcCodeOf, type JobAnswer } from './engine.ts'
import { handledJobs } from './handled-jobs.ts'
import { jobMetrics } from './metrics.ts'
import { startGuard } from './start-guard.ts'

export interface JobRunnerDeps {
  db: Database
  engineId: string
  clock: Clock
  log: Logger
  cancelInstance: (processInstanceKey: string) => Promise<unknown>
}

const ofCompany = z.object({ companyId: z.uuid(), runId: z.string().optional() })
const ofEveryCompany = z.object({ runId: z.string().optional() })
type Scope = { companyId?: string; runId?: string }

/** 1 s, 4 s, 16 s …, at most five minutes. */
const backOffMs = (retriesLeft: number) => Math.min(300_000, 1000 * 4 ** Math.max(0, 2 - retriesLeft))
/** While our own database is away no try is counted: the step is not at fault. */
const databaseAwayMs = 5000

/**
 * Turns a worker definition into a job handler: validates the variables, runs the effect and the memory of it in one
 * transaction, answers a redelivered job with the stored result, and translates errors into what the engine understands.
 */
export function jobRunner({ db, engineId, clock, log, cancelInstance }: JobRunnerDeps) {
  const handled = handledJobs(engineId)
  const guard = startGuard(engineId)

  return (definition: WorkerDefinition) => {
    const scopeOf: z.ZodType<Scope> = definition.everyCompany ? ofEveryCompany : ofCompany

    return async (job: EngineJob): Promise<JobAnswer> => {
      const stop = jobMetrics.start(job.type)
      const scope = scopeOf.safeParse(job.variables)
      const parsed = definition.input.safeParse(job.variables)
      if (!scope.success || !parsed.success) {
        stop('failed')
        const message = variablesMessage(definition.type, [scope.error, parsed.error])
        return { kind: 'fail', retries: 0, backOffMs: 0, message }
      }
      try {
        const answer = await handle(definition, parsed.data, scope.data, job)
        stop(answer.kind === 'error' ? 'refused' : 'completed')
        return answer
      } catch (error) {
        stop('failed')
        log.warn({ err: error, type: job.type, jobKey: job.key, retries: job.retries }, 'job failed')
        return failure(error, job)
      }
    }
  }

  async function handle(
    definition: WorkerDefinition,
    input: unknown,
    { companyId, runId }: Scope,
    job: EngineJob,
  ): Promise<JobAnswer> {
    const session = sessionOf(companyId, job)
    const inTransaction = async (work: (trx: Trx) => Promise<JobAnswer>): Promise<JobAnswer> => {
      const answer = await db.transaction(async (trx) => {
        await enterSession(trx, session)
        if (runId && !(await guard.admits(runId, job, trx))) return undefined
        await handled.lock(job, trx)
        return (await handled.find(job, trx)) ?? work(trx)
      })
      if (answer) guard.remember(job)
      else await cancelQuietly(job.processInstanceKey)
      return answer ?? { kind: 'keep' }
    }
    try {
      return await inTransaction(async (trx) => {
        const result = await definition.handle(input, {
          trx,
          log: log.child({ type: job.type, jobKey: job.key, instance: job.processInstanceKey }),
          clock,
          companyId: companyId ?? '',
          job,
          submission: (id) => readSubmission(id, trx),
        })
        if (isDeferred(result)) {
          if (!companyId) throw new Error(`${job.type} works for every company and cannot defer an effect`)
          await handled.defer(companyId, job, result.effect, trx)
          await handled.remember(job, 'deferred', {}, trx)
          return { kind: 'keep' }
        }
        const variables = definition.output.parse(result ?? {}) as Record<string, unknown>
        await handled.remember(job, 'completed', variables, trx)
        return { kind: 'complete', variables }
      })
    } catch (error) {
      if (!(error instanceof BpmnError)) throw error
      const { code, message } = error
      return inTransaction(async (trx) => {
        await handled.remember(job, 'error', { code, message }, trx)
        return { kind: 'error', code, message }
      })
    }
  }

  async function cancelQuietly(processInstanceKey: string) {
    log.warn({ instance: processInstanceKey }, 'cancelled: its run was started already by another instance')
    await cancelInstance(processInstanceKey).catch((error) => {
      if (grpcCodeOf(error) !== grpcCode.notFound) throw error
    })
  }
}

const sessionOf = (companyId: string | undefined, job: EngineJob): Session => ({
  role: companyId ? 'zipp_worker' : 'zipp_system',
  companyId,
  actorKind: companyId ? 'worker' : 'scheduler',
  action: job.type,
  processInstanceKey: job.processInstanceKey,
  elementId: job.elementId,
})

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

function failure(error: unknown, job: EngineJob): JobAnswer {
  const cause = error instanceof Error ? error.message : String(error)
  if (isPassingDatabaseFault(error)) {
    const message = `The database is away or busy: ${cause}`
    return { kind: 'fail', retries: Math.max(1, job.retries), backOffMs: databaseAwayMs, message }
  }
  const retries = job.retries - 1
  const message =
    retries > 0
      ? cause
      : `${cause} — no retries are left. Repair the cause, then retry this incident; nothing was stored by this step.`
  return { kind: 'fail', retries, backOffMs: backOffMs(retries), message }
}
