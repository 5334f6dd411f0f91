import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { z } from 'zod'
import { can } from '../../http/matrix.ts'
import type { User } from '../../http/user.ts'
import { readGates, readOverdue, readUploads } from './mission-control.repository.ts'
import type { MissionControl } from './mission-control.schema.ts'
import { countTiles, type TileContext } from './mission-control.tiles.ts'

/** The inbox as Mission Control asks it, so that its numbers are the inbox's own (PRJ-39). */
export interface Inbox {
  counts(clock: Clock, trx: Trx): Promise<TileContext['tasks']>
  list(
    filter: { view: 'mine'; limit: number },
    user: User,
    clock: Clock,
    trx: Trx,
  ): Promise<{ items: z.infer<typeof MissionControl>['myTasks'] }>
}

export interface MissionControlDeps extends Pick<TileContext, 'countIncidents'> {
  inbox: Inbox
}

/** The staff home: what waits for this person, each number leading to its list. */
export function missionControlService({ inbox, countIncidents }: MissionControlDeps) {
  return async (user: User, clock: Clock, trx: Trx) => {
    const tasks = await inbox.counts(clock, trx)
    const mine = await inbox.list({ view: 'mine', limit: 20 }, user, clock, trx)
    return {
      asOf: clock.now().toISOString(),
      tiles: await countTiles({ user, clock, trx, tasks, countIncidents }),
      myTasks: mine.items,
      gates: can(user, 'stage-gate:A') ? await readGates(trx) : [],
      uploads: can(user, 'upload-review:R') ? await readUploads(trx) : [],
      overdue: can(user, 'invoices:R') ? await readOverdue(trx) : [],
    }
  }
}

export type MissionControlService = ReturnType<typeof missionControlService>
