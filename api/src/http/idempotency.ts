import { createHash } from 'node:crypto'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { Answer } from './answers.ts'
import { IdempotencyConflict } from './errors.ts'
import type { User } from './user.ts'

const hashOf = (method: string, path: string, body: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([method, path, body ?? null]))
    .digest()

/**
 * Remembers the answer of a write under its Idempotency-Key in the write's own transaction. A second request with the
 * key waits for the first to end, then gets its answer; another body is refused.
 */
export async function replayed(
  key: string,
  user: User,
  request: { method: string; path: string; body: unknown },
  trx: Trx,
): Promise<Answer | undefined> {
  const mine = { company_id: user.companyId, actor_id: user.id, key }
  const hash = hashOf(request.method, request.path, request.body)
  const inserted = await trx('idempotency_key')
    .insert({ ...mine, request_hash: hash })
    .onConflict(['company_id', 'actor_id', 'key'])
    .ignore()
    .returning('key')
  if (inserted.length) return undefined
  const stored = await trx('idempotency_key').where(mine).first()
  if (!stored || !hash.equals(stored.request_hash)) throw new IdempotencyConflict()
  return new Answer(stored.status ?? 202, stored.body ?? undefined, {
    ...stored.headers,
    'Idempotent-Replayed': 'true',
  })
}

/** Stores the answer for later repeats. */
export async function rememberAnswer(key: string, user: User, answer: Answer, trx: Trx): Promise<void> {
  await trx('idempotency_key')
    .where({ company_id: user.companyId, actor_id: user.id, key })
    .update({
      status: answer.status,
      headers: JSON.stringify(answer.headers),
      body: answer.body === undefined ? null : JSON.stringify(answer.body),
    })
}
