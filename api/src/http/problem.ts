import { DomainError } from '@zippcrm/domain/errors.ts'
import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { DatabaseUnavailable, MalformedBody } from './errors.ts'

/** Sends problem details (RFC 9457) with our stable code and field paths. */
export function sendProblem(res: Response, error: DomainError, requestId: string) {
  if (error.status === 401)
    res.setHeader(
      'WWW-Authenticate',
      `Bearer error="${error.code === 'TOKEN_MISSING' ? 'invalid_request' : 'invalid_token'}"`,
    )
  res
    .status(error.status)
    .type('application/problem+json')
    .send({
      ...error.extra,
      type: `/api/docs/problems#${error.code}`,
      title: error.title,
      status: error.status,
      detail: error.message,
      code: error.code,
      errors: error.errors,
      requestId,
    })
}

/** The one handler that turns what was thrown into an answer; nothing of an unexpected error leaves the server. */
export const problemHandler =
  (log: Logger): ErrorRequestHandler =>
  (thrown, req, res, next) => {
    if (res.headersSent) return next(thrown)
    const error = asDomainError(thrown)
    // Row-level security says no the way it says "not there"; a missing grant looks the same and must not stay hidden.
    if ((thrown as { code?: string })?.code === '42501')
      log.warn({ err: thrown, requestId: req.id, path: req.path }, 'the database refused')
    if (error.status >= 500) log.error({ err: thrown, requestId: req.id, path: req.path }, 'request failed')
    sendProblem(res, error, String(req.id))
  }

function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown
  const { type, code, name } = (thrown ?? {}) as { type?: string; code?: string; name?: string }
  if (type === 'entity.parse.failed') return new MalformedBody('The body is not valid JSON.')
  if (type === 'entity.too.large')
    return new DomainError(
      { code: 'BODY_TOO_LARGE', status: 413, title: 'The body is too large' },
      'The body is too large.',
    )
  if (code === 'ECONNREFUSED' || name === 'KnexTimeoutError' || code === '57P03')
    return new DatabaseUnavailable(
      'The database does not answer. Nothing was changed; try again in a moment.',
    )
  if (code === '42501')
    return new DomainError(
      { code: 'NOT_FOUND', status: 404, title: 'There is nothing here that you may see' },
      'There is nothing here that you may see.',
    )
  return new DomainError(
    { code: 'INTERNAL', status: 500, title: 'Something went wrong on our side' },
    'Nothing was changed. Try again; if it stays, tell operations this request id.',
  )
}
