import type { Database } from '@zippcrm/domain/database/trx.ts'
import { startTtlMs } from '@zippcrm/domain/outbox/outbox.ts'
import type { Logger } from 'pino'
import { mustNotRepeat, verdictOfOperation } from '../operations/operation-commands.ts'
import { type Engine, grpcCode, grpcCodeOf } from './engine.ts'
import { batchSize, type CommandRow, outboxRows, type Verdict } from './outbox-rows.ts'
import type { Wake } from './wake.ts'

export interface DispatcherDeps {
  db: Database
  engine: Engine
  engineId: string
  log: Logger
  wake: Wake
}

const transient = [grpcCode.resourceExhausted, grpcCode.unavailable, grpcCode.deadlineExceeded]
/** What the recorder has not brought by then is a case for Ops. */
const patienceMs = 10 * 60_000

/**
 * Sends the outbox to the engine: the oldest unsent command of each subject, subjects in parallel, woken by NOTIFY and
 * each second. What the engine refuses stays with its error, and its subject waits for Ops (ENG-03, ENG-31).
 */
export function startDispatcher({ db, engine, engineId, log, wake }: DispatcherDeps) {
  const rows = outboxRows({ db, engineId })

  return wake.loop('engine_command', async () => {
    const commands = await rows.take()
    if (!commands.length) return false
    const settled = await Promise.all(
      commands.map(async (command) => ({
        command,
        verdict: verdictOfOperation(command, await send(command)),
      })),
    )
    for (const { command, verdict } of settled)
      if (verdict.state === 'refused')
        log.error(
          { command: command.id, kind: command.kind, error: verdict.error },
          'the engine refused a command',
        )
    await rows.settle(settled)
    return commands.length === batchSize || settled.some(({ verdict }) => verdict.state !== 'wait')
  })

  async function send(command: CommandRow): Promise<Verdict> {
    const { kind, payload } = command
    if (payload.engineId && payload.engineId !== engineId)
      return { state: 'refused', error: `ENGINE_REPLACED the job belongs to engine ${payload.engineId}` }
    if (kind === 'complete_job' && !payload.jobKey) {
      const error = `WAIT_NOT_OPEN no open ${payload.what} for ${command.subject}`
      return command.ageMs > patienceMs ? { state: 'refused', error } : { state: 'wait', error }
    }
    if (mustNotRepeat(command)) return { state: 'sent', error: command.error ?? undefined }
    try {
      if (await isLateRepeatOfStart(command))
        return { state: 'sent', error: 'its instance was started before' }
      await sendOnce(command)
      return { state: 'sent' }
    } catch (error) {
      return judge(command, error).catch((fault): Verdict => ({ state: 'wait', error: String(fault) }))
    }
  }

  async function judge(command: CommandRow, error: unknown): Promise<Verdict> {
    const code = grpcCodeOf(error)
    const message = error instanceof Error ? error.message : String(error)
    const isJobCommand = ['complete_job', 'throw_error', 'fail_job'].includes(command.kind)
    if (code === grpcCode.alreadyExists) return { state: 'sent' }
    if (code === undefined || transient.includes(code)) return { state: 'wait', error: message }
    if (code === grpcCode.notFound && command.kind === 'cancel_instance')
      return { state: 'sent', error: 'the instance had ended already' }
    if (code === grpcCode.notFound && command.kind === 'resolve_incident')
      return { state: 'sent', error: 'the incident was gone already' }
    if (code === grpcCode.notFound && isJobCommand) return jobNotFound(command)
    if (code === grpcCode.failedPrecondition && isJobCommand) return jobHeldBack(command, message)
    return { state: 'refused', error: message }
  }

  /** Beyond the life of a message the engine no longer drops its repetition; the recorded instance decides. */
  async function isLateRepeatOfStart({ kind, payload, attempts, ageMs }: CommandRow): Promise<boolean> {
    const living = kind !== 'publish_message' || Number(payload.ttlMs) !== startTtlMs || ageMs <= startTtlMs
    return !living && attempts > 1 && (await rows.wasStarted(payload.correlationKey!))
  }

  async function sendOnce({ id, kind, payload }: CommandRow): Promise<unknown> {
    switch (kind) {
      case 'publish_message':
        return engine.publishMessage({
          name: payload.name!,
          correlationKey: payload.correlationKey!,
          messageId: id,
          ttlMs: Number(payload.ttlMs),
          variables: payload.variables ?? {},
        })
      case 'complete_job':
        return engine.completeJob(payload.jobKey!, payload.variables ?? {})
      case 'throw_error':
        return engine.throwError(payload.jobKey!, payload.code!, payload.message!)
      case 'fail_job':
        return engine.failJob(payload.jobKey!, Number(payload.retries), payload.message!)
      case 'cancel_instance':
        return engine.cancelInstance(payload.processInstanceKey!)
      case 'update_retries':
        return engine.updateRetries(payload.jobKey!, Number(payload.retries))
      case 'resolve_incident':
        if (payload.jobKey) await engine.updateRetries(payload.jobKey, Number(payload.retries))
        return engine.resolveIncident(payload.incidentKey!)
      case 'set_variables':
        return engine.setVariables(
          payload.elementInstanceKey!,
          payload.variables ?? {},
          Boolean(payload.local),
        )
      case 'modify_instance':
        return engine.modifyInstance(
          payload.processInstanceKey!,
          payload.activate as never,
          payload.terminate as never,
        )
      case 'migrate_instance':
        return engine.migrateInstance(
          payload.processInstanceKey!,
          payload.targetKey!,
          payload.mapping as never,
        )
      default:
        throw Object.assign(new Error(`unknown command ${kind}`), { code: grpcCode.unimplemented })
    }
  }

  /**
   * The engine knows no such job. On the first send the task is gone; on a repeated one our earlier send may have done
   * it, which the recorder knows.
   */
  async function jobNotFound({ payload, attempts, ageMs }: CommandRow): Promise<Verdict> {
    const gone: Verdict = { state: 'dropped', error: 'TASK_GONE' }
    if (attempts === 1) return gone
    const state = await rows.jobState(payload.jobKey!)
    if (state === 'completed' || state === 'error_thrown') return { state: 'sent' }
    if (state === 'canceled' || ageMs > patienceMs) return gone
    return { state: 'wait', error: 'asking the recorder what became of the job' }
  }

  /** A job that failed waits for its back-off or for its incident; what came to complete it resolves the incident. */
  async function jobHeldBack({ kind, payload, ageMs }: CommandRow, message: string): Promise<Verdict> {
    if (ageMs > patienceMs) return { state: 'refused', error: message }
    const incident = kind === 'complete_job' ? await rows.openIncident(payload.jobKey!) : undefined
    if (incident) {
      await engine.updateRetries(payload.jobKey!, 1)
      await engine.resolveIncident(incident).catch((error) => {
        if (grpcCodeOf(error) !== grpcCode.notFound) throw error
      })
    }
    return { state: 'wait', error: message }
  }
}
