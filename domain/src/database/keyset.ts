import type { Trx } from './trx.ts'

/** What a list can be ordered by: an SQL expression that is never null, and its type. */
export type SortKeys = Record<string, { sql: string; type: 'text' | 'date' | 'int' | 'bigint' | 'uuid' }>

/** A key of the list, with `-` before it for descending. */
export type SortOf<K extends SortKeys> = (keyof K & string) | `-${keyof K & string}`

/** Where a page begins: behind the row with this value of the order and this id. */
export type After = [key: string, id: string]

interface OrderedQuery {
  orderByRaw(sql: string): unknown
  whereRaw(sql: string, bindings: readonly string[]): unknown
}

/**
 * Orders a list by one of its keys and then by id, and continues behind the last row of the page before. Expressions
 * come from the list's own table, never from a caller. Returns the select of the key that the next cursor needs.
 */
export function orderBy<K extends SortKeys>(
  query: OrderedQuery,
  { keys, sort, id, after }: { keys: K; sort: SortOf<K>; id: string; after: After | undefined },
  trx: Trx,
) {
  const [direction, sign] = sort.startsWith('-') ? ['desc', '<'] : ['asc', '>']
  const key = keys[sort.replace(/^-/, '')]
  if (!key) throw new Error(`No order by ${sort}`)
  query.orderByRaw(`${key.sql} ${direction}, ${id} ${direction}`)
  if (after) query.whereRaw(`(${key.sql}, ${id}) ${sign} (?::${key.type}, ?::uuid)`, after)
  return trx.raw(`(${key.sql})::text as "sortKey"`)
}
