import type { Rows, Trx } from '@zippcrm/domain/database/trx.ts'
import { decodeCursor } from '../../http/page.ts'
import type { User } from '../../http/user.ts'

/** Whether a person sees the instances of the whole company, those of none included. */
export const seesCompany = (user: User) => user.permissions.processes?.scope === 'company'

/** Order of a list whose time of beginning is a column beside the key: keys tell no time across partitions. */
export const newestFirst = (alias: string, at: string) => [
  { column: `${alias}.${at}`, order: 'desc' as const },
  { column: `${alias}.key`, order: 'desc' as const },
]

interface Walk {
  alias: string
  /** Column of the time by which the list is ordered. */
  at: string
  /** Begins a query over the rows that the caller may see and asked for. */
  rows: () => Rows
  cursor: string | undefined
  limit: number
}

/**
 * Keys of one page, newest first. Rows of the company and those of none are two walks along one index, put together
 * at the end: one condition for both could not follow the index.
 */
export function pageOfKeys({ alias, at, rows, cursor, limit }: Walk, user: User, trx: Trx) {
  const after = decodeCursor(cursor, 2)
  const walk = (company: string | null) => {
    const found = rows().select(`${alias}.engine_id`, `${alias}.key`)
    if (company) found.where(`${alias}.company_id`, company)
    else found.whereNull(`${alias}.company_id`)
    if (after) found.whereRaw(`(${alias}.${at}, ${alias}.key) < (?, ?)`, [String(after[0]), String(after[1])])
    return found.orderBy(newestFirst(alias, at)).limit(limit + 1)
  }
  const walks = [walk(user.companyId), ...(seesCompany(user) ? [walk(null)] : [])]
  return trx.unionAll(walks, true).as('page')
}
