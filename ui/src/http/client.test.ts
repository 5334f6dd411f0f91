import { describe, expect, it } from 'vitest'
import { apiClient, queryString } from './client.ts'
import { ProblemError } from './problem.ts'

function recording(response: () => Response) {
  const calls: { url: string; init: RequestInit }[] = []
  const client = apiClient({
    token: async () => 'token-1',
    onUnauthenticated: () => calls.push({ url: 'unauthenticated', init: {} }),
    fetch: async (url, init) => {
      calls.push({ url: String(url), init: init ?? {} })
      return response()
    },
  })
  return { client, calls }
}

describe('apiClient', () => {
  it('sends token, row version and an idempotency key with a write', async () => {
    const { client, calls } = recording(() => Response.json({ id: '1' }, { status: 201 }))
    expect(await client.post('/clients', { name: 'A' }, { version: 3 })).toEqual({ id: '1' })
    const headers = calls[0]?.init.headers as Record<string, string>
    expect(headers).toMatchObject({ authorization: 'Bearer token-1', 'if-match': '"3"' })
    expect(headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('throws the problem and reports an ended session', async () => {
    const { client, calls } = recording(() => Response.json({ code: 'TOKEN_EXPIRED' }, { status: 401 }))
    await expect(client.get('/me')).rejects.toBeInstanceOf(ProblemError)
    expect(calls.at(-1)?.url).toBe('unauthenticated')
  })

  it('leaves empty filters out of the address', () => {
    expect(queryString({ q: '', state: 'open', cursor: null, late: true })).toBe('?state=open&late=true')
    expect(queryString()).toBe('')
  })
})
