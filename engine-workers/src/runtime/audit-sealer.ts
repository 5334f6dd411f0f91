import { createHash } from 'node:crypto'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { Wake } from './wake.ts'

const sealed = [
  'id',
  'at',
  'company_id',
  'actor_kind',
  'actor_id',
  'on_behalf_of',
  'action',
  'entity',
  'entity_id',
  'diff',
  'reason',
] as const

/** Hash of an audit row over its predecessor's hash: an altered or missing row breaks the chain from there on (IAM-34). */
export function auditHash(previous: Buffer | null, row: Record<string, unknown>): Buffer {
  const content = JSON.stringify(
    sealed.map((column) =>
      row[column] instanceof Date ? (row[column] as Date).toISOString() : (row[column] ?? null),
    ),
  )
  return createHash('sha256')
    .update(previous ?? Buffer.alloc(32))
    .update(content)
    .digest()
}

/**
 * Chains audit rows in commit order. One sealer at a time (advisory lock): a hash taken in the writers' transactions
 * would make all writes of a company wait for each other. Rows younger than the oldest open transaction wait.
 */
export function startAuditSealer({ db, wake }: { db: Database; wake: Wake }) {
  return wake.loop('audit_seal', () =>
    inSession(db, { role: 'zipp_system' }, async (trx) => {
      const { rows: lock } = await trx.raw('select pg_try_advisory_xact_lock(7263503) as mine')
      if (!lock[0].mine) return false
      const rows = await trx('audit_log')
        .whereNull('hash')
        .whereRaw('transaction_id < pg_snapshot_xmin(pg_current_snapshot())')
        .orderBy('id')
        .limit(500)
        .select(...sealed)
      if (!rows.length) return false
      const head = await trx('audit_log').whereNotNull('hash').orderBy('id', 'desc').first('hash')
      let previous: Buffer | null = head?.hash ?? null
      for (const row of rows) {
        const hash = auditHash(previous, row)
        await trx('audit_log').where({ id: row.id }).update({ prev_hash: previous, hash })
        previous = hash
      }
      return rows.length === 500
    }),
  )
}
