import { z } from 'zod'
import { CursorInvalid } from './errors.ts'

/** Query of every list. */
export const PageQuery = z.object({
  cursor: z.string().max(500).optional().describe('nextCursor of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Body of every list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** Packs the sort key of the last row of a page. */
export const encodeCursor = (key: readonly (string | number | null)[]) =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** Unpacks a cursor of `length` parts; a foreign one is 422 CURSOR_INVALID. */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
): (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === length) return key
  } catch {
    // falls through: the marker is not ours
  }
  throw new CursorInvalid()
}

/** Cuts `limit + 1` rows to a page and its cursor. */
export function toPage<T>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => (string | number | null)[],
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}

/** `sort` of a list: one of its keys, with `-` before it for descending. */
export const sortBy = <K extends string>(keys: Record<K, unknown>, initial: NoInfer<K | `-${K}`>) =>
  z
    .enum(Object.keys(keys).flatMap((key) => [key, `-${key}`]) as [K | `-${K}`])
    .default(initial as never)
    .describe('Order of the list; - before a key for descending')

/** Where a page of an ordered list begins; a cursor of another order is 422 CURSOR_INVALID. */
export function sortedCursor(
  cursor: string | undefined,
  sort: string,
): [key: string, id: string] | undefined {
  const key = decodeCursor(cursor, 3) as [string, string, string] | undefined
  if (!key) return undefined
  if (key[0] !== sort) throw new CursorInvalid()
  return [key[1], key[2]]
}

/** Cuts a page of an ordered list; its cursor remembers the order. */
export const toSortedPage = <T extends { id: string; sortKey: string }>(
  rows: T[],
  limit: number,
  sort: string,
) => toPage(rows, limit, (row) => [sort, row.sortKey, row.id])
