import { describe, expect, it } from 'vitest'
import { asProblem, fieldErrors, ProblemError, readProblem } from './problem.ts'

describe('problem details', () => {
  it('UI-47 keeps code, field errors and request id of a refusal', async () => {
    const body = {
      type: 'about:blank',
      title: 'Form invalid',
      code: 'FORM_INVALID',
      requestId: 'req-1',
      errors: [{ field: '/data/licenceNo', code: 'FIELD_REQUIRED', message: 'Licence number is missing' }],
    }
    const error = await readProblem(new Response(JSON.stringify(body), { status: 422 }))
    expect(error).toBeInstanceOf(ProblemError)
    expect(asProblem(error)).toMatchObject({ status: 422, code: 'FORM_INVALID', requestId: 'req-1' })
    expect(fieldErrors(error)).toEqual({ licenceNo: 'Licence number is missing' })
  })

  it('survives an answer that is not JSON', async () => {
    const error = await readProblem(
      new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'req-2' } }),
    )
    expect(error.problem).toMatchObject({ status: 502, code: 'HTTP_502', requestId: 'req-2' })
  })

  it('tells a lost connection from a refusal', () => {
    expect(asProblem(new TypeError('fetch failed')).status).toBe(0)
  })
})
