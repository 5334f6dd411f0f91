import type { Trx } from '../database/trx.ts'

/**
 * Takes the next number of a yearly series, `PRJ-2026-000001`, without gaps: the counter's row is locked until the
 * caller's transaction ends, and a rollback gives the number back.
 */
export async function nextNumber(
  { companyId, series, year }: { companyId: string; series: string; year: string },
  trx: Trx,
): Promise<string> {
  const { rows } = await trx.raw(
    `insert into document_sequence (company_id, scope, series, fy, next_value) values (?, '', ?, ?, 2)
     on conflict (company_id, scope, series, fy) do update set next_value = document_sequence.next_value + 1
     returning next_value - 1 as value`,
    [companyId, series, year],
  )
  return `${series}-${year}-${String(rows[0].value).padStart(6, '0')}`
}
