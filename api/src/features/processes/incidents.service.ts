import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import type { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import {
  countIncidents,
  findIncident,
  groupIncidents,
  type IncidentRow,
  incidentsOfGroup,
  listIncidents,
  stillOpen,
} from './incidents.repository.ts'
import { presentIncident } from './processes.presenter.ts'
import type { IncidentQuery } from './processes.schema.ts'

export const IncidentResolved = defineError('INCIDENT_RESOLVED', 409, 'This incident is already resolved')

/** One act retries at most this many; the rest stays in its group for the next. */
const mostAtOnce = 1000

/** Incidents one by one and by cause, and retrying them after a repair. */
export function incidentService() {
  async function present(rows: IncidentRow[], trx: Trx) {
    const names = await recordNames(
      rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
      trx,
    )
    return rows.map((row) => presentIncident(row, names.get(`${row.subject_kind}:${row.subject_id}`)))
  }

  async function find(key: string, user: User, trx: Trx): Promise<IncidentRow> {
    const incident = await findIncident(key, user, trx)
    if (!incident) throw new NotFound()
    return incident
  }

  async function resolve(incident: IncidentRow, action: string, reason: string, user: User, trx: Trx) {
    await noteAct(
      {
        companyId: user.companyId,
        action,
        entity: 'incident',
        entityId: incident.subject_id,
        reason,
        diff: [
          { field: 'incident', old: incident.key, new: incident.key },
          { field: 'state', old: 'open', new: 'retried' },
        ],
        processInstanceKey: incident.instance_key,
        elementId: incident.element_id,
      },
      trx,
    )
    await outbox.resolveIncident(
      {
        companyId: user.companyId,
        subject: `incident:${incident.key}`,
        incidentKey: incident.key,
        jobKey: incident.job_key,
      },
      trx,
    )
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

    async read(key: string, user: User, trx: Trx) {
      const [view] = await present([await find(key, user, trx)], trx)
      return view!
    },

    /** Gives the job new tries and resolves the incident in the engine. */
    async retry(key: string, reason: string, user: User, trx: Trx): Promise<void> {
      const incident = await find(key, user, trx)
      if (incident.state !== 'open') throw new IncidentResolved()
      await resolve(incident, 'incident.retry', reason, user, trx)
    },

    /** Retries every open incident with one cause (ENG-24). Returns their keys. */
    async retryGroup(fingerprint: string, reason: string, user: User, trx: Trx): Promise<string[]> {
      const incidents = await incidentsOfGroup(fingerprint, mostAtOnce, user, trx)
      if (!incidents.length) throw new NotFound('No incident with this cause is open.')
      for (const incident of incidents) await resolve(incident, 'incident.retry-group', reason, user, trx)
      return incidents.map((incident) => incident.key)
    },

    stillOpen,
    count: countIncidents,
  }
}

export type IncidentService = ReturnType<typeof incidentService>
