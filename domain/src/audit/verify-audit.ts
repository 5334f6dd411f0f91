import type { Trx } from '../database/trx.ts'
import { type AuditRow, auditHash, sealedColumns } from './audit-chain.ts'

export interface AuditVerdict {
  intact: boolean
  /** Rows whose seal was checked. */
  checked: number
  /** Rows that are too young to be sealed. */
  unsealed: number
  /** The first row that does not fit: it was altered, or a row before it is missing. */
  firstBroken: { id: string; seal: string; fault: 'altered' | 'missing-before' } | null
}

type SealedRow = AuditRow & { seal: string; prev_hash: Buffer | null; hash: Buffer }

const page = 2000

/** Walks the whole chain of the audit trail and finds the first altered or missing row (IAM-34). Needs role zipp_system. */
export async function verifyAudit(trx: Trx): Promise<AuditVerdict> {
  const waiting = await trx('audit_log').whereNull('hash').count('* as n').first()
  const verdict: AuditVerdict = {
    intact: true,
    checked: 0,
    unsealed: Number(waiting?.n ?? 0),
    firstBroken: null,
  }
  let previous: Buffer | null = null
  let after = '0'
  while (true) {
    const rows: SealedRow[] = await trx('audit_log')
      .whereNotNull('hash')
      .where('seal', '>', after)
      .orderBy('audit_log.seal')
      .limit(page)
      .select(...sealedColumns, trx.raw('seal::text as seal'), 'prev_hash', 'hash')
    for (const row of rows) {
      const fault = faultOf(row, previous, after)
      if (fault)
        return { ...verdict, intact: false, firstBroken: { id: String(row.id), seal: row.seal, fault } }
      verdict.checked += 1
      previous = row.hash
      after = row.seal
    }
    if (rows.length < page) return verdict
  }
}

function faultOf(
  row: SealedRow,
  previous: Buffer | null,
  after: string,
): 'altered' | 'missing-before' | null {
  const follows = BigInt(row.seal) === BigInt(after) + 1n && same(row.prev_hash, previous)
  if (!follows) return 'missing-before'
  return row.hash.equals(auditHash(previous, row)) ? null : 'altered'
}

const same = (a: Buffer | null, b: Buffer | null) => (a && b ? a.equals(b) : a === b)
