import { defineError, type FieldError, Forbidden } from '@zippcrm/domain/errors.ts'
import type { ViewColumn } from '@zippcrm/domain/views/records.ts'
import type { z } from 'zod'
import { can } from '../../http/matrix.ts'
import type { Permission, User } from '../../http/user.ts'
import { findingsOf } from '../../http/validation.ts'

export const ViewInvalid = defineError('VIEW_INVALID', 422, 'This view does not fit the list')

/** A list that can have views: who may open it, what it can be asked, and what a row of it shows. */
export interface ViewableList {
  can: Permission
  query: z.ZodObject
  row: z.ZodObject
}

export type ViewableLists = Record<string, ViewableList>

/** The list of that name, as long as the caller may open it at all. */
export function openList(lists: ViewableLists, name: string, user: User): ViewableList {
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined
  if (!list) throw invalid('/list', `There is no list "${name}" that can have views.`)
  if (!can(user, list.can)) throw new Forbidden()
  return list
}

// Where one is in a list belongs to the moment, not to the view.
const PLACE = ['cursor', 'limit']

/** Refuses a view that names a filter, order or column which the list does not have. */
export function assertFits(
  list: ViewableList,
  look: { filters: Record<string, string>; sort: string | null; columns: ViewColumn[] },
): void {
  const foreign = Object.keys(look.filters).find((key) => !(key in list.query.shape) || PLACE.includes(key))
  if (foreign) throw invalid(`/filters/${foreign}`, `The list has no filter "${foreign}".`)
  const parsed = list.query.safeParse({ ...look.filters, ...(look.sort && { sort: look.sort }) })
  if (!parsed.success) throw new ViewInvalid(undefined, findingsOf(parsed.error).map(inFilters))
  if (look.sort && !('sort' in list.query.shape)) throw invalid('/sort', 'The list has one order only.')
  const unknown = look.columns.findIndex(({ key }) => !(key in list.row.shape))
  if (unknown >= 0)
    throw invalid(`/columns/${unknown}/key`, `The list has no column "${look.columns[unknown]?.key}".`)
}

const invalid = (field: string, message: string) =>
  new ViewInvalid(message, [{ field, code: 'VIEW_INVALID', message }])

const inFilters = (finding: FieldError): FieldError => ({
  ...finding,
  code: 'VIEW_INVALID',
  field: finding.field === '/sort' ? finding.field : `/filters${finding.field}`,
})
