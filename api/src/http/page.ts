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
