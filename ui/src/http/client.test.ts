import { describe, expect, expectTypeOf, it } from 'vitest'
import type { InvoiceSummary } from '../generated/api.ts'
import { apiClient, queryString } from './client.ts'
import type { Answer, ItemOf } from './contract.ts'
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
    const answer = await client.post('/projects/{projectId}/start', {
      path: { projectId: 'a/b' },
      version: 3,
    })
    expect(answer).toEqual({ id: '1' })
    expect(calls[0]?.url).toBe('/api/projects/a%2Fb/start')
    expect(calls[0]?.init.body).toBe('{}')
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

  it('knows path, body and answer of every endpoint when it is compiled', () => {
    const { client } = recording(() => Response.json({}))
    expectTypeOf<Answer<'get', '/clients/{clientId}'>['panMasked']>().toEqualTypeOf<string | null>()
    expectTypeOf<ItemOf<'/invoices'>>().toEqualTypeOf<InvoiceSummary>()
    const wrong = () => [
      // @ts-expect-error there is no such path
      client.get('/customers'),
      // @ts-expect-error the client is missing
      client.get('/clients/{clientId}'),
      // @ts-expect-error evidence is rejected with a reason, not a cause
      client.post('/evidence/{evidenceId}/reject', { path: { evidenceId: '1' }, body: { cause: '' } }),
      // @ts-expect-error no such filter
      client.get('/invoices', { query: { colour: 'red' } }),
    ]
    expect(wrong).toBeTypeOf('function')
  })
})
