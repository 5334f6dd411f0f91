import type { Page } from 'playwright-core'
import { environment } from './environment.ts'

export interface Answer<T = unknown> {
  status: number
  body: T
}

/** Calls the API with the session of a signed-in page: the same token, over the same web server. */
export interface Api {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: object, version?: number): Promise<T>
  put<T>(path: string, body: object, version?: number): Promise<T>
  patch<T>(path: string, body: object, version?: number): Promise<T>
  upload<T>(
    path: string,
    file: { name: string; content: Uint8Array<ArrayBuffer> },
    fields?: Record<string, string>,
  ): Promise<T>
  /** Any status is an answer. */
  ask(
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer<{ code?: string } & Record<string, unknown>>>
}

const origin = new URL(environment.STAFF_URL).origin
const longEnoughMs = 15_000

/** Listens to what the page sends and keeps the newest token. */
export function apiOf(page: Page): Api {
  let token: string | undefined
  page.on('request', (request) => {
    const { authorization } = request.headers()
    if (authorization?.startsWith('Bearer ')) token = authorization
  })

  /** A page that has rested for a while holds an old token; opening it again gets a new one. */
  async function freshToken(): Promise<string> {
    if (token && expiresInMs(token) > longEnoughMs) return token
    const answered = page.waitForRequest((request) => {
      const { authorization } = request.headers()
      return Boolean(authorization && authorization !== token && expiresInMs(authorization) > longEnoughMs)
    })
    await page.reload()
    return (await answered).headers().authorization!
  }

  async function send(method: string, path: string, body?: FormData | object, version?: number) {
    const isForm = body instanceof FormData
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        authorization: await freshToken(),
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: isForm ? body : body && JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }

  async function done<T>(
    method: string,
    path: string,
    body?: FormData | object,
    version?: number,
  ): Promise<T> {
    const answer = await send(method, path, body, version)
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  return {
    get: (path) => done('GET', path),
    post: (path, body = {}, version) => done('POST', path, body, version),
    put: (path, body, version) => done('PUT', path, body, version),
    patch: (path, body, version) => done('PATCH', path, body, version),
    upload(path, file, fields = {}) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('file', new Blob([file.content], { type: 'application/pdf' }), file.name)
      return done('POST', path, form)
    },
    ask: (method, path, body) => send(method, path, body),
  }
}

function expiresInMs(bearer: string): number {
  const payload = Buffer.from(bearer.split('.')[1] ?? '', 'base64url').toString()
  return JSON.parse(payload).exp * 1000 - Date.now()
}
