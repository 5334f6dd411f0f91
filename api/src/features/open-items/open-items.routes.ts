import { Forbidden, NotFound } from '@zippcrm/domain/errors.ts'
import { requireColleague } from '@zippcrm/domain/identity/staff.repository.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { type OpenItemKind, openItemRepository } from '@zippcrm/domain/projects/open-item.repository.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { can } from '../../http/matrix.ts'
import { pageOf, sortedCursor, toSortedPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { BulkResult } from '../bulk/bulk.schema.ts'
import { eachRow } from '../bulk/each-row.ts'
import { ItemOwners, OpenItem, OpenItemQuery } from './open-items.schema.ts'

const modules = {
  stage: 'projects',
  checklist_item: 'projects',
  document_request: 'documents',
  liaison_query: 'liaison',
} as const satisfies Record<OpenItemKind, string>

/** Kinds of open items that a role may see. */
export const kindsSeenBy = (user: User): OpenItemKind[] =>
  (Object.keys(modules) as OpenItemKind[]).filter((kind) => can(user, `${modules[kind]}:R`))

/** What is open in running projects with team and owner, and naming who sees to it (PRJ-16). */
export const openItemRoutes = (): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/open-items',
      realm: 'staff',
      can: 'projects:R',
      tag: 'Projects',
      summary:
        'Stages, checklist items, requests and queries of the regulator that are open, with their owner',
      query: OpenItemQuery,
      answer: pageOf(OpenItem),
    },
    async ({ query: { q, kind, overdue, cursor, ...filter }, user, clock, trx }) => {
      const kinds = kindsSeenBy(user).filter((seen) => !kind || seen === kind)
      const after = sortedCursor(cursor, filter.sort)
      const dueBefore = overdue ? clock.today() : undefined
      const rows = await openItemRepository.list({ ...filter, kinds, search: q, dueBefore, after }, trx)
      const page = toSortedPage(rows, filter.limit, filter.sort)
      return { ...page, items: page.items.map(({ sortKey: _, ...item }) => item) }
    },
  ),
  command(
    {
      method: 'post',
      path: '/open-items/set-owner',
      realm: 'staff',
      can: 'projects:W',
      tag: 'Projects',
      summary: 'Name who sees to up to 500 open items',
      body: ItemOwners,
      answer: BulkResult,
      action: 'open-item.set-owner',
    },
    async ({ body, user, trx }) => ({
      items: await eachRow(
        body.items,
        async (item, part) => {
          if (!can(user, `${modules[item.kind]}:W`)) throw new Forbidden()
          await requireColleague(item.ownerUserId, part)
          const row = await openItemRepository.setOwner(item, part)
          if (!row) throw new NotFound()
          const record = { entity: 'project', entityId: row.projectId }
          await tell({ companyId: user.companyId, topic: 'project.changed', ...record }, part)
          return row.before
        },
        trx,
      ),
    }),
  ),
]
