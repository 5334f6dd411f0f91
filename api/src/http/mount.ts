import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { Request, Response, Router } from 'express'
import type { Logger } from 'pino'
import { Answer } from './answers.ts'
import type { Endpoint, Realm } from './endpoint.ts'
import { etagOf } from './etag.ts'
import { rememberAnswer, replayed } from './idempotency.ts'
import { type Permission, sessionOf, type User } from './user.ts'
import { parsePart } from './validation.ts'

export interface MountDeps {
  db: Database
  clock: Clock
  log: Logger
  /** Checks the bearer token for the route's realm and loads the account; throws 401. */
  authenticate(req: Request, realm: Exclude<Realm, 'public'>): Promise<User>
  /** Throws 403 unless the role matrix allows it; portal users pass to their row scope. */
  authorise(
    user: User,
    permission: Permission | undefined,
    options: { beforeConsent: boolean },
  ): Promise<void> | void
  /** Throws 403 for writes while the company's licence has expired (IAM-30). */
  refuseWhenExpired(companyId: string): Promise<void>
}

const nobody: User = {
  kind: 'staff',
  id: '',
  email: '',
  fullName: '',
  companyId: '',
  roles: [],
  teamIds: [],
  managedTeamIds: [],
  clientIds: [],
  permissions: {},
}
const waitMs = 2000

/** Puts endpoints on a router: authenticate, validate, authorise, do, commit, answer. */
export function mount(router: Router, endpoints: Endpoint[], deps: MountDeps): void {
  for (const endpoint of endpoints) {
    router[endpoint.declaration.method](endpoint.declaration.path, (req, res) =>
      serve(endpoint, req, res, deps),
    )
  }
}

async function serve(
  { kind, declaration, handle }: Endpoint,
  req: Request,
  res: Response,
  { db, clock, log, authenticate, authorise, refuseWhenExpired }: MountDeps,
): Promise<void> {
  const requestId = String(req.id)
  const user = declaration.realm === 'public' ? nobody : await authenticate(req, declaration.realm)
  if (declaration.realm !== 'public') {
    await authorise(user, declaration.can, { beforeConsent: declaration.beforeConsent ?? false })
    if (declaration.method !== 'get' && !declaration.evenExpired) await refuseWhenExpired(user.companyId)
  }
  const params = declaration.params ? parsePart(declaration.params, req.params) : undefined
  const query = declaration.query ? parsePart(declaration.query, req.query) : undefined
  const ifMatch = req.get('if-match')?.replace(/^(W\/)?"?|"$/g, '')
  const session =
    declaration.realm === 'public'
      ? { role: 'zipp_staff' as const, requestId }
      : sessionOf(user, { requestId, ip: req.ip, action: declaration.action })
  const base = {
    params,
    query,
    user,
    clock,
    requestId,
    ifMatch,
    log: log.child({ requestId, user: user.id }),
  }

  const body = declaration.body ? parsePart(declaration.body, req.body ?? {}) : undefined

  if (kind === 'stream') {
    await handle({
      ...base,
      body,
      req,
      res,
      session,
      inSession: <T>(work: (trx: Trx) => Promise<T>) => inSession(db, session, work),
    } as never)
    return
  }
  if (kind === 'query') {
    const result = await inSession(db, session, (trx) => handle({ ...base, body: undefined, trx } as never), {
      readOnly: true,
    })
    return send(res, asAnswer(result, declaration.status))
  }

  const key = req.get('idempotency-key')
  let look: ((trx: Trx) => Promise<unknown>) | undefined
  const answer = await inSession(db, session, async (trx) => {
    const repeated =
      key && (await replayed(key, user, { method: req.method, path: req.path, body: req.body }, trx))
    if (repeated) return repeated
    const result = await handle({
      ...base,
      body,
      trx,
      waitFor: (given: typeof look) => (look = given),
    } as never)
    const stored = asAnswer(result, declaration.status)
    if (key)
      await rememberAnswer(key, user, look ? new Answer(202, stored.body, stored.headers) : stored, trx)
    return stored
  })
  if (!look) return send(res, answer)

  const settled = await poll(() => inSession(db, session, look!, { readOnly: true }))
  const final =
    settled === undefined
      ? new Answer(202, answer.body, answer.headers)
      : new Answer(answer.status, settled, answer.headers)
  if (key) await inSession(db, session, (trx) => rememberAnswer(key, user, final, trx))
  send(res, final)
}

/** Looks every few milliseconds until something is there or two seconds are over. */
async function poll<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  const until = Date.now() + waitMs
  for (let pause = 15; Date.now() < until; pause = Math.min(100, pause * 1.5)) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const seen = await look()
    if (seen !== undefined) return seen
  }
  return undefined
}

const asAnswer = (result: unknown, status = 200): Answer =>
  result instanceof Answer ? result : new Answer(result === undefined ? 204 : status, result)

function send(res: Response, { status, body, headers }: Answer): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  const version = body && typeof body === 'object' && 'rowVersion' in body ? body.rowVersion : undefined
  if (typeof version === 'number') res.setHeader('ETag', etagOf(version))
  res.setHeader('Cache-Control', 'no-store')
  if (body === undefined) res.status(status === 200 ? 204 : status).end()
  else res.status(status).json(body)
}
