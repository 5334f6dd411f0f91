import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Session } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Answer } from './answers.ts'
import type { Permission, User } from './user.ts'

export type Realm = 'staff' | 'portal' | 'both' | 'public'
type Schema = z.ZodType
type Infer<S> = S extends Schema ? z.infer<S> : undefined
type Maybe = Schema | undefined
/** The declared body of an answer, and what stands for it where none is declared. */
type Body<A, Otherwise> = A extends Schema ? z.infer<A> : Otherwise
/** What a handler returns: the declared body, bare or with a status of its own; without a declared one, nothing. */
type Answered<A> = A extends Schema ? Promise<z.infer<A> | Answer<z.infer<A>>> : Promise<void>

/** What a route declares: the source of routing, validation, the role matrix test and OpenAPI. */
export interface Declaration<P extends Maybe, Q extends Maybe, B extends Maybe, A extends Maybe> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/api`, Express style: `/projects/:projectId`. */
  path: string
  realm: Realm
  /** Permission of the role matrix; portal users are checked by the rows they may see. */
  can?: Permission
  summary: string
  tag?: string
  params?: P
  query?: Q
  body?: B
  /** Schema of the answer's body. */
  answer?: A
  /** Status of success when it is not 200. */
  status?: number
  /** Codes of refusals worth documenting. */
  errors?: string[]
  /** Name of the business act in the audit trail, e.g. `project.start`. */
  action?: string
  /** A request that is no GET and yet writes nothing of the business: allowed although the licence has expired. */
  evenExpired?: boolean
  /** Allowed before terms are accepted (portal). */
  beforeConsent?: boolean
}

export interface Context<P, Q, B, A> {
  params: P
  query: Q
  body: B
  user: User
  trx: Trx
  clock: Clock
  log: Logger
  requestId: string
  /** The version named by If-Match, without quotes. */
  ifMatch: string | undefined
  /**
   * Asks, after commit and for at most two seconds, whether the engine's side is done. What `look` returns is the
   * answer's body; undefined means not yet. When time is up the caller gets 202 with the body as it was stored.
   */
  waitFor(look: (trx: Trx) => Promise<Body<A, never> | undefined>): void
}

export interface StreamContext<P, Q, B = undefined, A = undefined>
  extends Omit<Context<P, Q, B, undefined>, 'trx' | 'waitFor'> {
  req: Request
  res: Response<Body<A, unknown>>
  /** Opens a short transaction as the caller; none is held while the stream runs. */
  inSession<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  session: Session
}

export interface Endpoint {
  kind: 'command' | 'query' | 'stream'
  declaration: Declaration<Maybe, Maybe, Maybe, Maybe>
  handle: (context: never) => Promise<unknown>
}

/** A write: one transaction with role and row scope, commit, and only then the answer. */
export const command = <
  P extends Maybe = undefined,
  Q extends Maybe = undefined,
  B extends Maybe = undefined,
  A extends Maybe = undefined,
>(
  declaration: Declaration<P, Q, B, A>,
  handle: (context: Context<Infer<P>, Infer<Q>, Infer<B>, A>) => Answered<A>,
): Endpoint => ({ kind: 'command', declaration: declaration as Endpoint['declaration'], handle })

/** A read: the same in a read-only transaction. */
export const query = <P extends Maybe = undefined, Q extends Maybe = undefined, A extends Maybe = undefined>(
  declaration: Declaration<P, Q, undefined, A>,
  handle: (context: Omit<Context<Infer<P>, Infer<Q>, undefined, A>, 'waitFor'>) => Answered<A>,
): Endpoint => ({ kind: 'query', declaration: declaration as Endpoint['declaration'], handle })

/** Downloads, uploads, live updates and what takes many transactions: none is held while it runs. */
export const stream = <
  P extends Maybe = undefined,
  Q extends Maybe = undefined,
  B extends Maybe = undefined,
  A extends Maybe = undefined,
>(
  declaration: Declaration<P, Q, B, A>,
  handle: (context: StreamContext<Infer<P>, Infer<Q>, Infer<B>, A>) => Promise<unknown>,
): Endpoint => ({ kind: 'stream', declaration: declaration as Endpoint['declaration'], handle })
