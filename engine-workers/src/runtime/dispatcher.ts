import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { Logger } from 'pino'
import { type Engine, grpcCode, grpcCodeOf } from './engine.ts'
import type { Wake } from './wake.ts'

interface CommandRow {
  id: string
  subject: string
  kind: string
  payload: Record<string, string & Record<string, unknown>>
  attempts: number
}

type Verdict = { state: 'sent' | 'dropped' | 'refused'; error?: string } | { state: 'wait'; error: string }

export interface DispatcherDeps {
  db: Database
  engine: Engine
  engineId: string
  log: Logger
  wake: Wake
}

const transient = [grpcCode.resourceExhausted, grpcCode.unavailable, grpcCode.deadlineExceeded]
const backOffMs = (attempts: number) => Math.min(10_000, 50 * 2 ** Math.min(attempts, 8))
/** A wait may be answered before its job is there (the recorder is behind); after this it is a case for Ops. */
const waitForJobMs = 10 * 60_000

/**
 * Sends the outbox to the engine: the oldest unsent command of each subject, subjects in parallel, woken by NOTIFY and
 * each second. What the engine refuses stays with its error, and its subject waits for Ops.
 */
export function startDispatcher({ db, engine, engineId, log, wake }: DispatcherDeps) {
  return wake.loop('engine_command', async () => {
    let sent = 0
    await db.transaction(async (trx) => {
      await trx.raw('set local role zipp_system')
      const commands: CommandRow[] = await trx('engine_command as c')
        .where('c.state', 'pending')
        .whereRaw('c.next_at <= clock_timestamp()')
        .whereNotExists(
          trx('engine_command as p')
            .whereRaw(
              `p.subject = c.subject and p.sequence < c.sequence and p.state in ('pending', 'refused')`,
            )
            .select('p.id'),
        )
        .orderBy('c.sequence')
        .limit(64)
        .forUpdate()
        .skipLocked()
        .select('c.id', 'c.subject', 'c.kind', 'c.payload', 'c.attempts')
      const verdicts = await Promise.all(commands.map((command) => send(command, trx)))
      for (const [index, command] of commands.entries()) await record(command, verdicts[index]!, trx)
      sent = verdicts.filter((verdict) => verdict.state !== 'wait').length
    })
    return sent > 0
  })

  async function send(command: CommandRow, trx: Trx): Promise<Verdict> {
    try {
      return await sendOnce(command, trx)
    } catch (error) {
      const code = grpcCodeOf(error)
      const message = error instanceof Error ? error.message : String(error)
      if (code === grpcCode.alreadyExists) return { state: 'sent' }
      if (code === undefined || transient.includes(code)) return { state: 'wait', error: message }
      if (code === grpcCode.notFound && command.kind === 'cancel_instance')
        return { state: 'sent', error: 'the instance had ended already' }
      if (code === grpcCode.notFound && command.payload.jobKey) return jobNotFound(command, trx)
      return { state: 'refused', error: message }
    }
  }

  async function sendOnce({ id, kind, payload, subject }: CommandRow, trx: Trx): Promise<Verdict> {
    if (payload.engineId && payload.engineId !== engineId)
      return { state: 'refused', error: `ENGINE_REPLACED the job belongs to engine ${payload.engineId}` }
    switch (kind) {
      case 'publish_message':
        await engine.publishMessage({
          name: payload.name!,
          correlationKey: payload.correlationKey!,
          messageId: id,
          ttlMs: Number(payload.ttlMs),
          variables: payload.variables ?? {},
        })
        return { state: 'sent' }
      case 'complete_job': {
        const jobKey = payload.jobKey ?? (await openWaitJob(payload.what!, subject, trx))
        if (!jobKey) return await waitForJob(id, payload.what!, subject, trx)
        await engine.completeJob(jobKey, payload.variables ?? {})
        await trx('open_wait').where({ engine_id: engineId, job_key: jobKey }).update({ state: 'ended' })
        return { state: 'sent' }
      }
      case 'throw_error':
        await engine.throwError(payload.jobKey!, payload.code!, payload.message!)
        return { state: 'sent' }
      case 'fail_job':
        await engine.failJob(payload.jobKey!, Number(payload.retries), payload.message!)
        return { state: 'sent' }
      case 'cancel_instance':
        await engine.cancelInstance(payload.processInstanceKey!)
        return { state: 'sent' }
      case 'update_retries':
        await engine.updateRetries(payload.jobKey!, Number(payload.retries))
        return { state: 'sent' }
      case 'resolve_incident':
        if (payload.jobKey) await engine.updateRetries(payload.jobKey, Number(payload.retries))
        await engine.resolveIncident(payload.incidentKey!)
        return { state: 'sent' }
      case 'set_variables':
        await engine.setVariables(payload.elementInstanceKey!, payload.variables ?? {})
        return { state: 'sent' }
      default:
        return { state: 'refused', error: `unknown command ${kind}` }
    }
  }

  async function openWaitJob(what: string, subject: string, trx: Trx): Promise<string | undefined> {
    const row = await trx('open_wait')
      .where({ engine_id: engineId, what, subject, state: 'open' })
      .orderBy('job_key')
      .first(trx.raw('job_key::text as job_key'))
    return row?.job_key
  }

  async function waitForJob(id: string, what: string, subject: string, trx: Trx): Promise<Verdict> {
    const { rows } = await trx.raw(
      `select extract(epoch from clock_timestamp() - created_at) * 1000 as age from engine_command where id = ?`,
      [id],
    )
    const error = `WAIT_NOT_OPEN no open ${what} for ${subject}`
    return rows[0].age > waitForJobMs ? { state: 'refused', error } : { state: 'wait', error }
  }

  /**
   * The engine knows no such job. On the first send the task is gone; on a repeated one our earlier send may have done
   * it, which the recorder knows.
   */
  async function jobNotFound(command: CommandRow, trx: Trx): Promise<Verdict> {
    const jobKey = command.payload.jobKey!
    if (command.attempts > 0) {
      const job = await trx('engine_job').where({ engine_id: engineId, key: jobKey }).first('state')
      if (job?.state === 'completed' || job?.state === 'error_thrown') return { state: 'sent' }
      if (job?.state === 'created')
        return { state: 'wait', error: 'asking the recorder what became of the job' }
    }
    await trx('user_task')
      .where({ engine_id: engineId, job_key: jobKey })
      .update({ state: 'withdrawn', ended_at: trx.raw('app_now()') })
    if (command.payload.variables?.submissionId) {
      await trx('task_submission')
        .where({ id: command.payload.variables.submissionId })
        .update({ state: 'draft' })
    }
    return { state: 'dropped', error: 'TASK_GONE' }
  }

  async function record(command: CommandRow, verdict: Verdict, trx: Trx) {
    if (verdict.state === 'wait') {
      await trx('engine_command')
        .where({ id: command.id })
        .update({
          attempts: command.attempts + 1,
          error: verdict.error,
          next_at: trx.raw(`clock_timestamp() + ? * interval '1 millisecond'`, [backOffMs(command.attempts)]),
        })
      return
    }
    if (verdict.state === 'refused')
      log.error(
        { command: command.id, kind: command.kind, error: verdict.error },
        'the engine refused a command',
      )
    await trx('engine_command')
      .where({ id: command.id })
      .update({
        state: verdict.state,
        error: verdict.error ?? null,
        attempts: command.attempts + 1,
        sent_at: trx.raw('clock_timestamp()'),
      })
  }
}
