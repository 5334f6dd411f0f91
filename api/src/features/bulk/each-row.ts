import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { DomainError } from '@zippcrm/domain/errors.ts'
import { done, type RowResult, refused } from './row-result.ts'

/**
 * Does one thing to many rows and says for each whether it worked (UI-06). A refused row is undone alone: the others
 * stay. What is no refusal but a fault undoes them all.
 */
export async function eachRow<T extends { id: string }>(
  items: T[],
  work: (item: T, trx: Trx) => Promise<string | null>,
  trx: Trx,
): Promise<RowResult[]> {
  const rows: RowResult[] = []
  for (const item of items) {
    try {
      // Savepoints keep role and settings of the session.
      const before = await trx.transaction((part) => work(item, part))
      rows.push(done(item.id, before))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      rows.push(refused(item.id, error))
    }
  }
  return rows
}
