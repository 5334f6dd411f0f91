import type { Answer, Argument, Method, PathOf, QueryValue, Read, Write } from './contract.ts'
import { readProblem } from './problem.ts'

/** What goes with a request, whichever path it has. */
export interface Sent {
  path?: Record<string, string | number>
  query?: Record<string, QueryValue>
  body?: unknown
  version?: number | string
  keepalive?: boolean
}

export interface ApiClientDeps {
  /** Access token, renewed when it is about to run out. */
  token: () => Promise<string | undefined>
  /** Called when the server no longer accepts the session. */
  onUnauthenticated: () => void
  fetch?: typeof fetch
}

/** Writes a query string, leaving out what is empty. */
export function queryString(query: Record<string, QueryValue> = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** The address a template stands for: `/clients/{clientId}` becomes `/clients/7`. */
const fillPath = (template: string, values: Sent['path'] = {}): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? '')))

/** The address of a path of the API with its parameters and query. */
export const addressOf = (template: string, { path, query }: Pick<Sent, 'path' | 'query'> = {}): string =>
  `/api${fillPath(template, path)}${queryString(query)}`

/**
 * Client of our API: bearer token, problem details as errors, one idempotency key per write.
 *
 * What a path takes and answers is known from the generated description of the API.
 */
export function apiClient(deps: ApiClientDeps) {
  const send = deps.fetch ?? ((input, init) => fetch(input, init))

  async function request(
    method: Method,
    template: string,
    sent: Sent = {},
    signal?: AbortSignal,
  ): Promise<unknown> {
    const token = await deps.token()
    const headers: Record<string, string> = { accept: 'application/json' }
    if (token) headers.authorization = `Bearer ${token}`
    const body = method === 'get' || method === 'delete' ? undefined : JSON.stringify(sent.body ?? {})
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (sent.version !== undefined) headers['if-match'] = `"${sent.version}"`
    if (method === 'post') headers['idempotency-key'] = crypto.randomUUID()

    const response = await send(addressOf(template, sent), {
      method: method.toUpperCase(),
      headers,
      body,
      signal,
      ...(sent.keepalive && { keepalive: true }),
    })
    if (response.status === 401) deps.onUnauthenticated()
    if (!response.ok) throw await readProblem(response)
    const text = await response.text()
    return text ? JSON.parse(text) : undefined
  }

  const get = <P extends PathOf<'get'>>(path: P, ...[read]: Argument<Read<P>>) =>
    request('get', path, read as Sent, (read as Read<P> | undefined)?.signal) as Promise<Answer<'get', P>>
  const write =
    <M extends Exclude<Method, 'get'>>(method: M) =>
    <P extends PathOf<M>>(path: P, ...[sent]: Argument<Write<M, P>>) =>
      request(method, path, sent as Sent) as Promise<Answer<M, P>>

  return {
    /** For what is generic over paths; everything else names its path and is checked. */
    request,
    get,
    post: write('post'),
    put: write('put'),
    patch: write('patch'),
    delete: write('delete'),
  }
}

export type ApiClient = ReturnType<typeof apiClient>
