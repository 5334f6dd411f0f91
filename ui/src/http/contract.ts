import type { paths } from '../generated/api.ts'

/** A value as the address bar holds it; the API checks what it says, and an empty one is not sent. */
export type QueryValue = string | number | boolean | null | undefined

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Path templates of the API that take this method, e.g. `/clients/{clientId}`. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: object }> ? P : never
}[keyof paths]

type Operation<M extends Method, P> = P extends PathOf<M> ? paths[P][M] : never
type Parameter<O, Place extends string> = O extends { parameters: infer Places }
  ? Place extends keyof Places
    ? NonNullable<Places[Place]>
    : never
  : never
type Json<T> = T extends { content: { 'application/json': infer Content } } ? Content : undefined
type Success<Responses> = {
  [S in keyof Responses]: S extends number ? Json<Responses[S]> : never
}[keyof Responses]

/** What a path answers. */
export type Answer<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { responses: infer Responses } ? Success<Responses> : never

/** What a path takes as its body. */
export type Body<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody?: infer Sent } ? Json<NonNullable<Sent>> : undefined

type PathPart<O> = [Parameter<O, 'path'>] extends [never] ? { path?: never } : { path: Parameter<O, 'path'> }
type QueryPart<O> = [Parameter<O, 'query'>] extends [never]
  ? { query?: never }
  : { query?: { [K in keyof Parameter<O, 'query'>]?: QueryValue } }
type BodyPart<Content> = [Content] extends [undefined]
  ? { body?: never }
  : Record<never, never> extends Content
    ? { body?: Content }
    : { body: Content }

/** Where a read goes: the parameters of the path and the query. */
export type Target<M extends Method, P extends PathOf<M>> = P extends P
  ? PathPart<Operation<M, P>> & QueryPart<Operation<M, P>>
  : never

/** A read that can be given up. */
export type Read<P extends PathOf<'get'>> = P extends P ? Target<'get', P> & { signal?: AbortSignal } : never

/**
 * A write: where it goes, what it sends, and the version of the row the person saw, sent as If-Match; `keepalive` lets
 * it outlive a page that is closed.
 */
export type Write<M extends Method, P extends PathOf<M>> = P extends P
  ? Target<M, P> & BodyPart<Body<M, P>> & { version?: number | string; keepalive?: boolean }
  : never

/** An argument that may be left out when nothing in it is required. */
export type Argument<T, Given = T> = Record<never, never> extends T ? [given?: Given] : [given: Given]

/** Path templates that answer a page of a list. */
export type ListPath = {
  [P in PathOf<'get'>]: Answer<'get', P> extends { items: unknown[] } ? P : never
}[PathOf<'get'>]

/** A row of a list. */
export type ItemOf<P extends ListPath> = Answer<'get', P> extends { items: (infer Item)[] } ? Item : never

/** The sums over a whole list. */
export type TotalsOf<P extends ListPath> =
  Answer<'get', P> extends { totals?: infer Totals } ? Totals : undefined
