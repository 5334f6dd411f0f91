import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { EngineJob } from './runtime/engine.ts'

/** A business refusal with a documented code that the model catches (ENG-06). */
export class BpmnError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'BpmnError'
    this.code = code
  }
}

/** A side effect outside the database that the process waits for: the job stays open until it is done. */
export interface DeferredEffect {
  kind: string
  /** Once per key, for ever, however often the job is delivered: `mail:<email id>`. */
  naturalKey: string
  payload: Record<string, unknown>
  /** Tries before it becomes an incident. */
  maxAttempts?: number
}

const deferred = Symbol('deferred')
export interface Deferred {
  [deferred]: true
  effect: DeferredEffect
}

/** Leaves the job open and hands the effect to the effect runner, whose end completes, refuses or fails the job. */
export const defer = (effect: DeferredEffect): Deferred => ({ [deferred]: true, effect })
export const isDeferred = (value: unknown): value is Deferred =>
  typeof value === 'object' && value !== null && deferred in value

/** What a person entered when completing a user task. */
export interface Submission {
  id: string
  taskKey: string
  outcome: string | null
  data: Record<string, unknown>
  by: string
  at: string
}

export interface JobContext {
  trx: Trx
  log: Logger
  clock: Clock
  companyId: string
  job: EngineJob
  /** Reads a submission by the id that the completed user task left in the variables; from then on its person is named in the audit. */
  submission(id: string): Promise<Submission>
}

export interface WorkerDefinition<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  type: string
  input: In
  output: Out
  /**
   * True for a step of a process that a timer starts for all companies at once: it runs across companies and may enter
   * each one's session itself. Its instance carries no `companyId`.
   */
  everyCompany?: boolean
  /** Runs in one transaction with the memory that this job was handled: its effect happens once (ENG-04). */
  handle(input: z.infer<In>, context: JobContext): Promise<z.infer<Out> | Deferred>
}

/** Declares the one worker of a task type: schema in, schema out, handler. */
export const defineWorker = <In extends z.ZodType, Out extends z.ZodType>(
  definition: WorkerDefinition<In, Out>,
): WorkerDefinition<In, Out> => definition

export interface EffectContext {
  log: Logger
  clock: Clock
  companyId: string
  effectId: string
  attempt: number
  /** An earlier try was killed while it ran: nobody knows how far it came. */
  resumed: boolean
  /** Opens a short transaction as worker of the effect's company; none is held while the effect runs. */
  inCompany<T>(work: (trx: Trx) => Promise<T>): Promise<T>
}

export interface EffectDefinition<Payload extends z.ZodType = z.ZodType> {
  kind: string
  payload: Payload
  /** How many of this kind may run side by side; 4 unless told. */
  concurrency?: number
  /**
   * Does the effect and returns variables for the waiting process, if one waits. A throw is tried again; a BpmnError
   * is thrown into the process; `EffectHeld` waits without counting down until what is missing is there.
   */
  run(payload: z.infer<Payload>, context: EffectContext): Promise<Record<string, unknown>>
  /** Minutes before each further try where no process waits; without it tries back off up to an hour. */
  againAfterMinutes?: readonly number[]
  /** Tells people that an effect that no process waits for will not be tried again; where one waits, an incident does. */
  givenUp?(payload: z.infer<Payload>, context: EffectContext, error: string): Promise<void>
}

/** Declares an effect that leaves the database: mail, PDF, identity server. */
export const defineEffect = <Payload extends z.ZodType>(
  definition: EffectDefinition<Payload>,
): EffectDefinition<Payload> => definition

/** The effect cannot run yet for a reason that nobody did wrong, e.g. mail is not set up; it is tried again later without counting. */
export class EffectHeld extends Error {}

/**
 * Nobody can tell whether the effect happened, e.g. the process was killed while the mail server took the message. It
 * waits for a person and is not repeated by itself.
 */
export class EffectUncertain extends Error {}
