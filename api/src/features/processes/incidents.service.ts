import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import type { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { countIncidents, groupIncidents, type IncidentRow, listIncidents } from './incidents.repository.ts'
import { presentIncident } from './processes.presenter.ts'
import type { IncidentQuery } from './processes.schema.ts'

/** Incidents one by one and by cause. */
export function incidentService() {
  async function present(rows: IncidentRow[], trx: Trx) {
    const names = await recordNames(
      rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
      trx,
    )
    return rows.map((row) => presentIncident(row, names.get(`${row.subject_kind}:${row.subject_id}`)))
  }

  return {
    async list(filter: z.infer<typeof IncidentQuery>, user: User, trx: Trx) {
      const page = toPage(await listIncidents(filter, user, trx), filter.limit, (row) => [
        row.created_at.toISOString(),
        row.key,
      ])
      return { ...page, items: await present(page.items, trx) }
    },

    async groups(process: string | undefined, user: User, trx: Trx) {
      const rows = await groupIncidents(process, user, trx)
      return {
        items: rows.map((row) => ({
          ...row,
          firstSeenAt: row.firstSeenAt.toISOString(),
          lastSeenAt: row.lastSeenAt.toISOString(),
        })),
      }
    },

    count: countIncidents,
  }
}

export type IncidentService = ReturnType<typeof incidentService>
