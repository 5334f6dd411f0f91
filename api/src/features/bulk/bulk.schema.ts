import { z } from 'zod'

/** Rows that one request may change. */
const most = 500

/** What a bulk action asks for: a change for each row, so that the changes before can be asked for again. */
export const bulkOf = <T extends z.ZodRawShape>(change: T) =>
  z.strictObject({
    items: z
      .array(z.strictObject({ id: z.uuid(), ...change }))
      .min(1)
      .max(most),
  })

export const BulkRow = z.object({
  id: z.uuid(),
  done: z.boolean(),
  /** Why not. */
  code: z.string().nullable(),
  message: z.string().nullable(),
  /** What stood there before, to undo it with. */
  before: z.string().nullable(),
})
export const BulkResult = z.object({ items: z.array(BulkRow) })

export const BulkOwners = bulkOf({ ownerUserId: z.uuid().nullable() })
export const BulkManagers = bulkOf({ managerId: z.uuid() })
export const BulkIssue = bulkOf({})
