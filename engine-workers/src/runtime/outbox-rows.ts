import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import { isOfOperation, noteSent } from '../operations/operation-commands.ts'

export interface CommandRow {
  id: string
  subject: string
  kind: string
  payload: Record<string, string & Record<string, unknown>>
  /** 1 on the first send. */
  attempts: number
  ageMs: number
  /** What the engine said at the send before. */
  error: string | null
}

export type Verdict =
  | { state: 'sent' | 'dropped' | 'refused'; error?: string }
  /** Sent again after a back-off. */
  | { state: 'wait'; error: string }

/** How long a command belongs to the dispatcher that took it; after a crash another takes it then. */
const leaseMs = 15_000
/** Commands sent side by side. */
export const batchSize = 64
const backOffMs = (attempts: number) => Math.min(10_000, 50 * 2 ** Math.min(attempts, 8))
const later = (trx: Trx, ms: number) => trx.raw(`clock_timestamp() + ? * interval '1 millisecond'`, [ms])

/** The outbox as the dispatcher sees it. */
export function outboxRows({ db, engineId }: { db: Database; engineId: string }) {
  const system = <T>(work: (trx: Trx) => Promise<T>) => inSession(db, { role: 'zipp_system' }, work)

  return {
    /**
     * Takes the oldest unsent command of each subject and counts the attempt before anything is sent: after a crash in
     * between, the next send knows that it is a repeated one.
     */
    take: () =>
      system(async (trx) => {
        const { rows } = await trx.raw(
          `update engine_command set attempts = attempts + 1, next_at = clock_timestamp() + ? * interval '1 millisecond'
            where id in (
              select c.id from engine_command c
               where c.state = 'pending' and c.next_at <= clock_timestamp()
                 and not exists (select from engine_command p
                                  where p.subject = c.subject and p.sequence < c.sequence and p.state in ('pending', 'refused'))
               order by c.sequence limit ? for update skip locked)
            returning id, subject, kind, payload, attempts, error, sequence::text,
                      extract(epoch from clock_timestamp() - created_at)::float8 * 1000 as "ageMs"`,
          [leaseMs, batchSize],
        )
        const commands = (rows as (CommandRow & { sequence: string })[]).sort((a, b) =>
          BigInt(a.sequence) < BigInt(b.sequence) ? -1 : 1,
        )
        for (const command of commands) await bindToWait(command, trx)
        return commands as CommandRow[]
      }),

    /** Stores what became of the commands. */
    settle: (settled: { command: CommandRow; verdict: Verdict }[]) =>
      system(async (trx) => {
        for (const { command, verdict } of settled) {
          const change =
            verdict.state === 'wait'
              ? { error: verdict.error, next_at: later(trx, backOffMs(command.attempts)) }
              : {
                  state: verdict.state,
                  error: verdict.error ?? null,
                  sent_at: trx.raw('clock_timestamp()'),
                }
          await trx('engine_command').where({ id: command.id, state: 'pending' }).update(change)
          const { jobKey } = command.payload
          if (verdict.state === 'sent' && jobKey && command.kind === 'complete_job')
            await jobCompleted(jobKey, trx)
          if (verdict.state === 'dropped' && jobKey && !isOfOperation(command)) await jobGone(command, trx)
        }
        await noteSent(settled, trx)
      }),

    /** What the recorder knows of a job: undefined while it has not seen it. */
    jobState: (jobKey: string): Promise<string | undefined> =>
      system(async (trx) => {
        const job = await trx('engine_job').where({ engine_id: engineId, key: jobKey }).first('state')
        return job?.state
      }),

    /** The open incident of a job, if the recorder has seen one. */
    openIncident: (jobKey: string): Promise<string | undefined> =>
      system(async (trx) => {
        const incident = await trx('incident')
          .where({ engine_id: engineId, job_key: jobKey, state: 'open' })
          .first(trx.raw('key::text as key'))
        return incident?.key
      }),

    /** Whether an instance was recorded for a run. */
    wasStarted: (runId: string): Promise<boolean> =>
      system(async (trx) => Boolean(await trx('process_start').where({ subject: runId }).first('subject'))),
  }

  /** Binds an answer to the wait that is open now, so that a repeated send cannot answer a later wait. */
  async function bindToWait(command: CommandRow, trx: Trx) {
    const { what, jobKey } = command.payload
    if (!what || jobKey) return
    const wait = await trx('open_wait')
      .where({ engine_id: engineId, what, subject: command.subject, state: 'open' })
      .orderBy('job_key')
      .first(trx.raw('job_key::text as job_key'))
    if (!wait) return
    Object.assign(command.payload, { engineId, jobKey: wait.job_key })
    await trx('engine_command')
      .where({ id: command.id })
      .update({ payload: JSON.stringify(command.payload), attempts: 1 })
    command.attempts = 1
  }

  async function jobCompleted(jobKey: string, trx: Trx) {
    await trx('open_wait').where({ engine_id: engineId, job_key: jobKey }).update({ state: 'ended' })
    await trx('user_task')
      .where({ engine_id: engineId, job_key: jobKey })
      .whereIn('state', ['open', 'completing'])
      .update({ state: 'completed', ended_at: trx.raw('app_now()') })
  }

  /** The engine has taken the job back: its task leaves the inbox, and what the person entered stays as a draft. */
  async function jobGone({ payload }: CommandRow, trx: Trx) {
    await trx('open_wait').where({ engine_id: engineId, job_key: payload.jobKey }).update({ state: 'ended' })
    await trx('user_task')
      .where({ engine_id: engineId, job_key: payload.jobKey })
      .whereIn('state', ['open', 'completing'])
      .update({ state: 'withdrawn', ended_at: trx.raw('app_now()') })
    if (payload.variables?.submissionId)
      await trx('task_submission')
        .where({ id: payload.variables.submissionId })
        .whereNot({ state: 'accepted' })
        .update({ state: 'draft' })
  }
}

export type OutboxRows = ReturnType<typeof outboxRows>
