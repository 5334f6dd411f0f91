import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { recordIsVisible } from '@zippcrm/domain/engine-view/instance-scope.ts'
import { modelName } from '@zippcrm/domain/engine-view/model-name.ts'
import { waitsFor } from '@zippcrm/domain/engine-view/waits-for.ts'
import { recordNames } from '@zippcrm/domain/live/record-names.ts'
import type { z } from 'zod'
import type { RecordKind } from '../../records.ts'
import { openSteps } from '../projects/projects.repository.ts'
import type { RecordPosition } from './position.schema.ts'

/** Which running instances move a record: its own, and those of what hangs on it. */
const belongsTo: Record<RecordKind, string> = {
  client: `i.client_id = :id`,
  project: `i.subject_id in (select :id::uuid
      union all select id from document_request where project_id = :id
      union all select id from upload where project_id = :id
      union all select id from invoice where project_id = :id)`,
  invoice: `i.subject_id in (select :id::uuid union all select id from credit_note where invoice_id = :id)`,
}

/** Deadlines accompany what they belong to; they are no place where a record is. */
const companions = ['sla-clock']
const most = 20

interface InstanceRow {
  engineId: string
  key: string
  name: string
  startedAt: Date
  subjectKind: string
  subjectId: string
}

/** Where a record stands: who may act on it now, and what its processes wait for (UI-08). */
export async function positionOf(
  { kind, id }: { kind: RecordKind; id: string },
  trx: Trx,
): Promise<z.infer<typeof RecordPosition>> {
  const { rows } = await trx.raw(
    `select i.engine_id as "engineId", i.key::text as key, ${modelName('d.elements', 'i.process_id')} as name, i.started_at as "startedAt",
            i.subject_kind as "subjectKind", i.subject_id as "subjectId"
       from process_instance i
       left join process_definition d on d.engine_id = i.engine_id and d.key = i.definition_key
      where i.state = 'active' and i.process_id <> all(:companions) and ${belongsTo[kind]} and ${recordIsVisible('i')}
      order by i.key desc limit :most`,
    { id, companions, most },
  )
  const instances = rows as InstanceRow[]
  const names = await recordNames(
    instances.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
    trx,
  )
  const nameOf = (row: InstanceRow) => {
    const name = row.subjectId === id ? undefined : names.get(`${row.subjectKind}:${row.subjectId}`)
    return name ? [name.number, name.title].filter(Boolean).join(' · ') : null
  }

  const steps: z.infer<typeof RecordPosition>['steps'] = []
  const processes: z.infer<typeof RecordPosition>['processes'] = []
  for (const row of instances) {
    for (const step of await openSteps(row.subjectKind, row.subjectId, trx)) {
      if (steps.some(({ taskKey }) => taskKey === step.taskKey)) continue
      steps.push({
        taskKey: step.taskKey,
        title: step.title,
        who: step.who,
        since: step.since.toISOString(),
        due: step.due?.toISOString() ?? null,
        record: nameOf(row),
      })
    }
    const waits = await waitsFor(row, trx)
    processes.push({
      key: row.key,
      name: row.name,
      startedAt: row.startedAt.toISOString(),
      record: nameOf(row),
      waitsFor: waits && { what: waits.what, whom: waits.whom },
    })
  }
  return { steps, processes }
}
