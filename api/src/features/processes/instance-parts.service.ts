import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import { decodeCursor, toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { iso, masked, presentDecision } from './instance-parts.presenter.ts'
import {
  listDecisions,
  listHistory,
  listJobs,
  listMessages,
  listTimers,
  listVariableChanges,
  listVariables,
} from './instance-parts.repository.ts'
import { readReplay } from './instance-replay.repository.ts'
import { findInstance, type InstanceRow, listRelatives } from './instances.repository.ts'
import { presentInstance } from './processes.presenter.ts'

/** Everything that belongs to one instance, part by part: a page asks for what it shows. */
export function instancePartService() {
  async function find(key: string, user: User, trx: Trx): Promise<InstanceRow> {
    const instance = await findInstance(key, user, trx)
    if (!instance) throw new NotFound()
    return instance
  }

  return {
    async history(key: string, { cursor, limit }: { cursor?: string; limit: number }, user: User, trx: Trx) {
      const after = decodeCursor(cursor, 1)?.[0]
      const rows = await listHistory(
        await find(key, user, trx),
        { after: after === undefined ? undefined : String(after), limit: limit + 1 },
        trx,
      )
      const page = toPage(rows, limit, (row) => [row.key])
      return {
        ...page,
        items: page.items.map((row) => ({ ...row, enteredAt: iso(row.enteredAt), leftAt: iso(row.leftAt) })),
      }
    },

    async variables(key: string, user: User, trx: Trx) {
      const rows = await listVariables(await find(key, user, trx), trx)
      return { items: rows.map((row) => ({ ...row, ...masked(row), updatedAt: iso(row.updatedAt) })) }
    },

    async variableChanges(key: string, user: User, trx: Trx) {
      const rows = await listVariableChanges(await find(key, user, trx), trx)
      return { items: rows.map((row) => ({ ...row, ...masked(row), at: iso(row.at) })) }
    },

    async jobs(key: string, user: User, trx: Trx) {
      const rows = await listJobs(await find(key, user, trx), trx)
      return {
        items: rows.map((row) => ({ ...row, createdAt: iso(row.createdAt), updatedAt: iso(row.updatedAt) })),
      }
    },

    async timers(key: string, user: User, trx: Trx) {
      const rows = await listTimers(await find(key, user, trx), trx)
      return { items: rows.map((row) => ({ ...row, dueAt: iso(row.dueAt) })) }
    },

    async messages(key: string, user: User, trx: Trx) {
      const rows = await listMessages(await find(key, user, trx), trx)
      return { items: rows.map((row) => ({ ...row, updatedAt: iso(row.updatedAt) })) }
    },

    async decisions(key: string, user: User, trx: Trx) {
      const rows = await listDecisions(await find(key, user, trx), trx)
      return { items: rows.map(presentDecision) }
    },

    async relatives(key: string, user: User, trx: Trx) {
      const rows = await listRelatives(await find(key, user, trx), user, trx)
      const names = await recordNames(
        rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
        trx,
      )
      return {
        items: rows.map((row) => ({
          ...presentInstance(row, names.get(`${row.subject_kind}:${row.subject_id}`)),
          relation: row.relation,
        })),
      }
    },

    async replay(key: string, user: User, trx: Trx) {
      const { elements, flows, incidents } = await readReplay(await find(key, user, trx), trx)
      return {
        elements: elements.map((row) => ({ ...row, enteredAt: iso(row.enteredAt), leftAt: iso(row.leftAt) })),
        flows: flows.map((row) => ({ ...row, at: iso(row.at) })),
        incidents: incidents.map((row) => ({ ...row, from: iso(row.from), until: iso(row.until) })),
      }
    },
  }
}

export type InstancePartService = ReturnType<typeof instancePartService>
