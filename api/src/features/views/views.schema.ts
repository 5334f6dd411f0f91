import { densities } from '@zippcrm/domain/views/records.ts'
import { z } from 'zod'

const name = z
  .string()
  .trim()
  .refine((text) => text.length >= 1 && text.length <= 60, {
    message: 'A view has a name of 1 to 60 characters',
    params: { code: 'VIEW_INVALID' },
  })
const column = z.strictObject({
  key: z.string().max(60),
  width: z.int().min(40).max(1200).optional(),
  pinned: z.boolean().optional(),
})
const look = {
  filters: z.record(z.string().max(60), z.string().max(200)),
  columns: z.array(column).max(40),
  sort: z.string().max(60).nullable(),
  density: z.enum(densities).nullable(),
  sharedWithTeamId: z.uuid().nullable(),
}

export const ViewQuery = z.object({ list: z.string().max(60) })
export const ViewParams = z.object({ viewId: z.uuid() })

export const NewView = z.strictObject({
  list: z.string().max(60),
  // A missing name is refused in the same words as an empty one.
  name: name.prefault(''),
  filters: look.filters.default({}),
  columns: look.columns.default([]),
  sort: look.sort.default(null),
  density: look.density.default(null),
  sharedWithTeamId: look.sharedWithTeamId.default(null),
})
export const ChangedView = z.strictObject({ ...look, name }).partial()

export const SavedView = z.object({
  id: z.uuid(),
  list: z.string(),
  name: z.string(),
  ...look,
  isDefault: z.boolean(),
  /** Whether the caller may change it; a shared view of somebody else is read-only. */
  mine: z.boolean(),
  ownerName: z.string(),
  sharedWithTeam: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  rowVersion: z.int(),
})
export const SavedViewList = z.object({ items: z.array(SavedView), nextCursor: z.null() })
