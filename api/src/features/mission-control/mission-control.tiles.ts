import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { openItemRepository } from '@zippcrm/domain/projects/open-item.repository.ts'
import { can } from '../../http/matrix.ts'
import type { Permission, User } from '../../http/user.ts'
import { kindsSeenBy } from '../open-items/open-items.routes.ts'
import {
  countDrafts,
  countFailedMails,
  countGates,
  countOverdueInvoices,
  countOverdueTasks,
  countOwnDueTasks,
  countProjects,
  countUploads,
} from './mission-control.repository.ts'
import type { Tile } from './mission-control.schema.ts'

export interface TileContext {
  user: User
  clock: Clock
  trx: Trx
  /** The inbox's own numbers, so that they are the same there (PRJ-39). */
  tasks: { mine: number; team: number }
  countIncidents(user: User, trx: Trx): Promise<number>
}

interface TileDeclaration extends Omit<Tile, 'count'> {
  /** Without it everybody has the tile. */
  can?: Permission
  count(context: TileContext): number | Promise<number>
}

const openItems = ({ user, clock, trx }: TileContext, only: { unowned?: boolean; overdue?: boolean }) =>
  openItemRepository.count(
    {
      kinds: kindsSeenBy(user),
      unowned: only.unowned,
      dueBefore: only.overdue ? clock.today() : undefined,
    },
    trx,
  )

/** What each role is told at the start, in this order; the address opens exactly what is counted (UI-04). */
const declarations: TileDeclaration[] = [
  {
    key: 'myTasks',
    label: 'My tasks',
    to: '/inbox',
    tone: 'primary',
    count: ({ tasks }) => tasks.mine,
  },
  {
    key: 'dueTasks',
    label: 'My tasks due within a day',
    to: '/inbox?view=mine&due=today',
    tone: 'warning',
    count: ({ clock, trx }) => countOwnDueTasks(clock.now(), trx),
  },
  {
    key: 'teamQueue',
    label: 'Team queue',
    to: '/inbox?view=team',
    tone: 'primary',
    count: ({ tasks }) => tasks.team,
  },
  {
    key: 'overdueTasks',
    label: 'Overdue tasks',
    to: '/inbox?view=all&due=overdue',
    tone: 'error',
    count: ({ clock, trx }) => countOverdueTasks(clock.now(), trx),
  },
  {
    key: 'gates',
    label: 'Gates waiting',
    to: '/inbox?view=all&work=gates',
    tone: 'warning',
    can: 'stage-gate:A',
    count: ({ trx }) => countGates(trx),
  },
  {
    key: 'overdueItems',
    label: 'Overdue in projects',
    to: '/open-items?overdue=true',
    tone: 'error',
    can: 'projects:W',
    count: (context) => openItems(context, { overdue: true }),
  },
  {
    key: 'unownedItems',
    label: 'Open items without owner',
    to: '/open-items?unowned=true',
    tone: 'warning',
    can: 'projects:A',
    count: (context) => openItems(context, { unowned: true }),
  },
  {
    key: 'uploads',
    label: 'Uploads to review',
    to: '/ops/uploads',
    tone: 'warning',
    can: 'upload-review:R',
    count: ({ trx }) => countUploads(trx),
  },
  {
    key: 'overdueInvoices',
    label: 'Overdue invoices',
    to: '/billing?status=overdue',
    tone: 'error',
    can: 'invoices:R',
    count: ({ trx }) => countOverdueInvoices(trx),
  },
  {
    key: 'drafts',
    label: 'Draft invoices',
    to: '/billing?status=draft',
    tone: 'primary',
    can: 'invoices:A',
    count: ({ trx }) => countDrafts(trx),
  },
  {
    key: 'projects',
    label: 'Projects at work',
    to: '/projects?status=active',
    tone: 'primary',
    can: 'projects:R',
    count: ({ trx }) => countProjects(trx),
  },
  {
    key: 'incidents',
    label: 'Incidents',
    to: '/processes/incidents',
    tone: 'error',
    can: 'processes:A',
    count: ({ countIncidents, user, trx }) => countIncidents(user, trx),
  },
  {
    key: 'failedMails',
    label: 'Failed mails',
    to: '/ops/outbox?state=failed',
    tone: 'error',
    can: 'outbox:A',
    count: ({ trx }) => countFailedMails(trx),
  },
]

/** The tiles of a role, counted under its row scope. */
export async function countTiles(context: TileContext): Promise<Tile[]> {
  const tiles: Tile[] = []
  for (const { can: permission, count, ...tile } of declarations)
    if (!permission || can(context.user, permission)) tiles.push({ ...tile, count: await count(context) })
  return tiles
}
