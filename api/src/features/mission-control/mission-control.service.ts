import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { can } from '../../http/matrix.ts'
import type { Permission, User } from '../../http/user.ts'
import {
  countDrafts,
  countFailedMails,
  countOverdueTasks,
  countProjects,
  readGates,
  readOverdue,
  readUploads,
} from './mission-control.repository.ts'
import type { Tile } from './mission-control.schema.ts'

type Tone = Tile['tone']

/** The inbox as Mission Control asks it, so that its numbers are the inbox's own (PRJ-39). */
export interface Inbox {
  counts(clock: Clock, trx: Trx): Promise<{ mine: number; team: number }>
  list(
    filter: { view: 'mine'; limit: number },
    user: User,
    clock: Clock,
    trx: Trx,
  ): Promise<{ items: unknown[] }>
}

export interface MissionControlDeps {
  inbox: Inbox
  /** Open incidents within the caller's scope of the process dashboard. */
  countIncidents(user: User, trx: Trx): Promise<number>
}

const nothing = { total: 0, items: [] }

/** The staff home: what waits for this person, each number leading to its list. */
export function missionControlService({ inbox, countIncidents }: MissionControlDeps) {
  return async (user: User, clock: Clock, trx: Trx) => {
    const may = (permission: Permission) => can(user, permission)
    const tasks = await inbox.counts(clock, trx)
    const late = await countOverdueTasks(clock.now(), trx)
    const mine = await inbox.list({ view: 'mine', limit: 20 }, user, clock, trx)
    const gates = may('stage-gate:A') ? await readGates(trx) : nothing
    const uploads = may('upload-review:R') ? await readUploads(trx) : nothing
    const overdue = may('invoices:R') ? await readOverdue(trx) : nothing

    const tile = (
      key: string,
      label: string,
      count: number,
      to: string,
      tone: Tone,
      permission?: Permission,
    ): Tile[] => (!permission || may(permission) ? [{ key, label, count, to, tone }] : [])
    const tiles = [
      ...tile('myTasks', 'My tasks', tasks.mine, '/inbox', 'primary'),
      ...tile('teamQueue', 'Team queue', tasks.team, '/inbox?view=team', 'primary'),
      ...tile('overdueTasks', 'Overdue tasks', late, '/inbox?view=all&due=overdue', 'error'),
      ...tile(
        'gates',
        'Gates waiting',
        gates.total,
        '/inbox?view=all&q=Stage+review',
        'warning',
        'stage-gate:A',
      ),
      ...tile('uploads', 'Uploads to review', uploads.total, '/ops/uploads', 'warning', 'upload-review:R'),
      ...tile(
        'overdueInvoices',
        'Overdue invoices',
        overdue.total,
        '/billing?state=overdue',
        'error',
        'invoices:R',
      ),
      ...(may('invoices:A')
        ? tile('drafts', 'Draft invoices', await countDrafts(trx), '/billing?state=draft', 'primary')
        : []),
      ...(may('projects:R')
        ? tile('projects', 'Projects at work', await countProjects(trx), '/projects?status=active', 'primary')
        : []),
      ...(may('processes:A')
        ? tile(
            'incidents',
            'Incidents',
            await countIncidents(user, trx),
            '/processes?state=incident',
            'error',
          )
        : []),
      ...(may('outbox:A')
        ? tile(
            'failedMails',
            'Failed mails',
            await countFailedMails(trx),
            '/ops/outbox?state=failed',
            'error',
          )
        : []),
    ]
    return {
      tiles,
      myTasks: mine.items,
      gates: gates.items,
      uploads: uploads.items,
      overdue: overdue.items,
    }
  }
}

export type MissionControlService = ReturnType<typeof missionControlService>
