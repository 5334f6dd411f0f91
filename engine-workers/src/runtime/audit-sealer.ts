import { type AuditRow, auditHash, sealedColumns } from '@zippcrm/domain/audit/audit-chain.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { Wake } from './wake.ts'

const batch = 500

/**
 * Chains audit rows in commit order. One sealer at a time (advisory lock): a hash taken in the writers' transactions
 * would make all writes of a company wait for each other. Rows of transactions that may still run beside older ones
 * wait; those from before a restore carry transaction ids of another server and do not.
 */
export function startAuditSealer({ db, wake }: { db: Database; wake: Wake }) {
  return wake.loop('audit_seal', () =>
    inSession(db, { role: 'zipp_system' }, async (trx) => {
      const { rows: lock } = await trx.raw('select pg_try_advisory_xact_lock(7263503) as mine')
      if (!lock[0].mine) return false
      const rows: AuditRow[] = await trx('audit_log')
        .whereNull('hash')
        .whereRaw(
          `(transaction_id < pg_snapshot_xmin(pg_current_snapshot()) or transaction_id > pg_snapshot_xmax(pg_current_snapshot()))`,
        )
        .orderBy('id')
        .limit(batch)
        .select(...sealedColumns)
      if (!rows.length) return false
      const head = await trx('audit_log')
        .whereNotNull('seal')
        // Qualified: a bare name would mean the text of the same name that is selected, and '99' follows '110'.
        .orderBy('audit_log.seal', 'desc')
        .first('hash', trx.raw('seal::text as seal'))
      let previous: Buffer | null = head?.hash ?? null
      let seal = BigInt(head?.seal ?? 0)
      for (const row of rows) {
        const hash = auditHash(previous, row)
        seal += 1n
        await trx('audit_log')
          .where({ id: row.id })
          .update({ prev_hash: previous, hash, seal: String(seal) })
        previous = hash
      }
      return rows.length === batch
    }),
  )
}
