import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'

/** Longer than the outbox keeps trying, so that the engine itself drops a duplicate (starts 7 days, running instances 1 hour). */
export const startTtlMs = 7 * 24 * 3_600_000
const runningTtlMs = 3_600_000

interface CommandBase {
  companyId: string
  /** `<kind>:<uuid>`: commands of one subject leave in the order in which they were written. */
  subject: string
}

export interface MessageToPublish extends CommandBase {
  name: string
  correlationKey: string
  variables?: Record<string, unknown>
  /** True for a message start event: the message lives seven days. */
  starts?: boolean
}

export interface EngineCommandRow {
  id: string
  companyId: string
  subject: string
  kind: string
  payload: Record<string, unknown>
}

const insert = async (
  command: CommandBase & { kind: string; payload: Record<string, unknown> },
  trx: Trx,
): Promise<string> => {
  const id = newId()
  await trx('engine_command').insert({
    id,
    company_id: command.companyId,
    subject: command.subject,
    kind: command.kind,
    payload: JSON.stringify(command.payload),
  })
  return id
}

/**
 * Commands to the engine, written in the caller's transaction and sent after commit by the dispatcher (ENG-03).
 * The row's id is the message id: the engine drops a second message with the same name, key and id.
 */
export const outbox = {
  /** Publishes a message. Returns the command's id. */
  publish: (
    { companyId, subject, name, correlationKey, variables = {}, starts = false }: MessageToPublish,
    trx: Trx,
  ) =>
    insert(
      {
        companyId,
        subject,
        kind: 'publish_message',
        payload: { name, correlationKey, variables, ttlMs: starts ? startTtlMs : runningTtlMs },
      },
      trx,
    ),

  /** Completes a job by its key (user tasks). */
  completeJob: (
    {
      companyId,
      subject,
      engineId,
      jobKey,
      variables = {},
    }: CommandBase & { engineId: string; jobKey: string; variables?: Record<string, unknown> },
    trx: Trx,
  ) => insert({ companyId, subject, kind: 'complete_job', payload: { engineId, jobKey, variables } }, trx),

  /** Completes the open `wait.*` job of a subject; the dispatcher looks the job up and waits until it is there. */
  answerWait: (
    {
      companyId,
      subject,
      what,
      variables = {},
    }: CommandBase & { what: `wait.${string}`; variables?: Record<string, unknown> },
    trx: Trx,
  ) => insert({ companyId, subject, kind: 'complete_job', payload: { what, variables } }, trx),

  /** Cancels a running instance. */
  cancelInstance: (
    { companyId, subject, processInstanceKey }: CommandBase & { processInstanceKey: string },
    trx: Trx,
  ) => insert({ companyId, subject, kind: 'cancel_instance', payload: { processInstanceKey } }, trx),

  /** Queues an effect that leaves the database and that no process waits for; once per natural key. */
  async effect(
    {
      companyId,
      kind,
      naturalKey,
      payload,
    }: { companyId: string; kind: string; naturalKey: string; payload: Record<string, unknown> },
    trx: Trx,
  ): Promise<void> {
    await trx('effect')
      .insert({
        id: newId(),
        company_id: companyId,
        kind,
        natural_key: naturalKey,
        payload: JSON.stringify(payload),
        max_attempts: 8,
      })
      .onConflict('natural_key')
      .ignore()
  },
}

export type Outbox = typeof outbox
