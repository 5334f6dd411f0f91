import { openItemKinds, openItemSorts } from '@zippcrm/domain/projects/open-item.repository.ts'
import { z } from 'zod'
import { PageQuery, sortBy } from '../../http/page.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

export const OpenItemQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional().describe('Part of the item, the project or the client'),
  kind: z.enum(openItemKinds).optional(),
  projectId: z.uuid().optional(),
  teamId: z.uuid().optional(),
  ownerId: z.uuid().optional(),
  unowned: z.stringbool().optional().describe('Only what has no owner'),
  overdue: z.stringbool().optional().describe('Only what was due before today'),
  sort: sortBy(openItemSorts, 'dueOn'),
})

export const OpenItem = z.object({
  id: z.uuid(),
  kind: z.enum(openItemKinds),
  title: z.string(),
  state: z.string(),
  dueOn: z.string().nullable(),
  project: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  client: named,
  team: named,
  owner: named.nullable(),
})

export const ItemOwners = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(['checklist_item', 'document_request', 'liaison_query']),
        ownerUserId: z.uuid().nullable(),
      }),
    )
    .min(1)
    .max(500),
})
