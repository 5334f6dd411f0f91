import { readProblem } from './problem.ts'

export type Query = Record<string, string | number | boolean | null | undefined>

export interface RequestOptions {
  query?: Query
  body?: unknown
  /** Row version the person saw; sent as If-Match. */
  version?: number | string
  signal?: AbortSignal
  headers?: Record<string, string>
}

export interface ApiClientDeps {
  /** Access token, renewed when it is about to run out. */
  token: () => Promise<string | undefined>
  /** Called when the server no longer accepts the session. */
  onUnauthenticated: () => void
  fetch?: typeof fetch
  baseUrl?: string
}

/** Writes a query string, leaving out what is empty. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** Client of our API: bearer token, problem details as errors, one idempotency key per write. */
export function apiClient(deps: ApiClientDeps) {
  const send = deps.fetch ?? ((input, init) => fetch(input, init))
  const base = deps.baseUrl ?? '/api'

  async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
    const token = await deps.token()
    const headers: Record<string, string> = { accept: 'application/json', ...options.headers }
    if (token) headers.authorization = `Bearer ${token}`
    if (options.body !== undefined) headers['content-type'] = 'application/json'
    if (options.version !== undefined) headers['if-match'] = `"${options.version}"`
    if (method === 'POST') headers['idempotency-key'] ??= crypto.randomUUID()

    const response = await send(`${base}${path}${queryString(options.query)}`, {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
    })
    if (response.status === 401) deps.onUnauthenticated()
    if (!response.ok) throw await readProblem(response)
    if (response.status === 204) return undefined as T
    const text = await response.text()
    return (text ? JSON.parse(text) : undefined) as T
  }

  return {
    get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
    post: <T>(path: string, body: unknown = {}, options: RequestOptions = {}) =>
      request<T>('POST', path, { ...options, body }),
    put: <T>(path: string, body: unknown, options: RequestOptions = {}) =>
      request<T>('PUT', path, { ...options, body }),
    patch: <T>(path: string, body: unknown, options: RequestOptions = {}) =>
      request<T>('PATCH', path, { ...options, body }),
    request,
  }
}

export type ApiClient = ReturnType<typeof apiClient>

/** A page of a list as the API answers it. */
export interface Page<T, Totals = Record<string, number>> {
  items: T[]
  nextCursor: string | null
  totals?: Totals
}
