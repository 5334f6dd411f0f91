import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { instanceDiagram } from '@zippcrm/domain/engine-view/diagram.ts'
import { waitsFor } from '@zippcrm/domain/engine-view/waits-for.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import type { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { countInstances } from './definitions.repository.ts'
import { readHeatmap } from './heatmap.repository.ts'
import { listIncidents } from './incidents.repository.ts'
import { iso } from './instance-parts.presenter.ts'
import { findInstance, type InstanceRow, listInstances, placeOf } from './instances.repository.ts'
import { presentIncident, presentInstance } from './processes.presenter.ts'
import type { HeatmapQuery, InstanceQuery } from './processes.schema.ts'

const dayMs = 86_400_000

/** The process dashboard: what runs, where it stands, and stopping it. */
export function processService() {
  async function find(key: string, user: User, trx: Trx): Promise<InstanceRow> {
    const instance = await findInstance(key, user, trx)
    if (!instance) throw new NotFound()
    return instance
  }

  const namesOf = (rows: { subject_kind: string | null; subject_id: string | null }[], trx: Trx) =>
    recordNames(
      rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
      trx,
    )

  const nameIn = (
    names: Awaited<ReturnType<typeof recordNames>>,
    row: { subject_kind: string | null; subject_id: string | null },
  ) => names.get(`${row.subject_kind}:${row.subject_id}`)

  return {
    async definitions(days: number, user: User, clock: Clock, trx: Trx) {
      const rows = await countInstances(new Date(clock.now().getTime() - days * dayMs), user, trx)
      return {
        items: rows.map((row) => ({ ...row, deployedAt: row.deployedAt.toISOString() })),
        nextCursor: null,
      }
    },

    async list(filter: InstanceQuery, user: User, trx: Trx) {
      const page = toPage(await listInstances(filter, user, trx), filter.limit, placeOf)
      const names = await namesOf(page.items, trx)
      return { ...page, items: page.items.map((row) => presentInstance(row, nameIn(names, row))) }
    },

    async read(key: string, user: User, trx: Trx) {
      const row = await find(key, user, trx)
      const names = await namesOf([row], trx)
      const waits =
        row.ended_at === null
          ? await waitsFor(
              { engineId: row.engine_id, key, subjectKind: row.subject_kind, subjectId: row.subject_id },
              trx,
            )
          : null
      const diagram = await instanceDiagram(key, trx)
      const incidents = await listIncidents({ instance: key, state: 'open', limit: 100 }, user, trx)
      return {
        ...presentInstance(row, nameIn(names, row)),
        xml: diagram?.xml ?? '',
        elements: diagram?.elements ?? [],
        flows: diagram?.flows ?? [],
        waitsFor: waits && { ...waits, since: iso(waits.since), dueAt: iso(waits.dueAt) },
        incidents: incidents.map((incident) => presentIncident(incident, nameIn(names, incident))),
      }
    },

    async diagram(key: string, user: User, trx: Trx) {
      await find(key, user, trx)
      const diagram = await instanceDiagram(key, trx)
      if (!diagram) throw new NotFound()
      const { processInstanceKey, xml, elements, flows } = diagram
      return { processInstanceKey, xml, elements, flows }
    },

    async heatmap(
      processId: string,
      { version, days }: z.infer<typeof HeatmapQuery>,
      user: User,
      clock: Clock,
      trx: Trx,
    ) {
      const since = new Date(clock.now().getTime() - days * dayMs)
      const heat = await readHeatmap({ processId, version, since }, user, trx)
      if (!heat) throw new NotFound('There is no such process.')
      return heat
    },
  }
}

export type ProcessService = ReturnType<typeof processService>
