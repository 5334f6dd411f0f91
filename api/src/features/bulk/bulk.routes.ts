import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { command, type Endpoint } from '../../http/endpoint.ts'
import type { User } from '../../http/user.ts'
import { BulkIssue, BulkManagers, BulkOwners, BulkResult } from './bulk.schema.ts'
import { eachRow } from './each-row.ts'
import type { RowResult } from './row-result.ts'

interface Caller {
  user: User
  clock: Clock
  trx: Trx
}

export interface BulkDeps {
  setOwners: (gifts: { id: string; ownerUserId: string | null }[], trx: Trx) => Promise<RowResult[]>
  /** Returns who it was before. */
  setManager: (projectId: string, managerId: string, clock: Clock, trx: Trx) => Promise<string>
  issue: (invoiceId: string, caller: Caller) => Promise<unknown>
}

const bulk = { realm: 'staff', method: 'post', answer: BulkResult } as const

/** One action on many rows of a list, with a result for each row (UI-06). */
export const bulkRoutes = ({ setOwners, setManager, issue }: BulkDeps): Endpoint[] => [
  command(
    {
      ...bulk,
      path: '/clients/set-owner',
      can: 'clients:W',
      summary: 'Give up to 500 clients to a colleague',
      body: BulkOwners,
      action: 'client.set-owner',
    },
    async ({ body, trx }) => ({ items: await setOwners(body.items, trx) }),
  ),
  command(
    {
      ...bulk,
      path: '/projects/set-manager',
      can: 'projects:A',
      summary: 'Give up to 500 projects to another manager',
      body: BulkManagers,
      action: 'project.set-members',
    },
    async ({ body, clock, trx }) => ({
      items: await eachRow(body.items, (row, part) => setManager(row.id, row.managerId, clock, part), trx),
    }),
  ),
  command(
    {
      ...bulk,
      path: '/invoices/issue',
      can: 'invoices:W',
      summary: 'Issue up to 500 drafts; those with findings stay drafts',
      body: BulkIssue,
      action: 'invoice.change',
    },
    async ({ body, user, clock, trx }) => ({
      items: await eachRow(
        body.items,
        async ({ id }, part) => {
          await issue(id, { user, clock, trx: part })
          return null
        },
        trx,
      ),
    }),
  ),
]
