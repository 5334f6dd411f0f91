import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { type RecordName, recordNames } from '@zippcrm/domain/live/record-names.ts'
import type { TargetInstance } from '@zippcrm/domain/operations/operation.ts'
import type { z } from 'zod'
import { decodeCursor } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { visibleInstances } from '../processes/instances.repository.ts'
import type { ItemQuery, OperationQuery, OperationView } from './process-operations.schema.ts'

type Counts = Pick<z.infer<typeof OperationView>, 'total' | 'queued' | 'sent' | 'done' | 'failed' | 'stopped'>

export interface OperationRow extends Counts {
  id: string
  kind: z.infer<typeof OperationView>['kind']
  request: Record<string, unknown>
  reason: string
  by: string
  created_at: Date
  ended_at: Date | null
  stopped_at: Date | null
  created_by: string
  approval: 'waiting' | 'approved' | 'declined' | null
  asked: Record<string, unknown> | null
  proposed: number | null
  decided_by_name: string | null
  decided_at: Date | null
  decision_reason: string | null
}

const targets = (user: User, trx: Trx) =>
  visibleInstances(user, trx).select(
    'i.engine_id as engineId',
    trx.raw('i.key::text as key'),
    'i.process_id as processId',
    'i.version',
    trx.raw('i.definition_key::text as "definitionKey"'),
    'i.state',
  )

/** Instances by their keys, as far as the caller may see them; the newest engine where a key occurs twice. */
export const findTargets = (keys: string[], user: User, trx: Trx): Promise<TargetInstance[]> =>
  targets(user, trx)
    .whereIn('i.key', keys)
    .distinctOn('i.key')
    .orderBy([{ column: 'i.key' }, { column: 'i.started_at', order: 'desc' }])

/** Running instances of one version, oldest first. */
export const findRunning = (
  { processId, version, limit }: { processId: string; version: number; limit: number },
  user: User,
  trx: Trx,
): Promise<TargetInstance[]> =>
  targets(user, trx)
    .where({ 'i.process_id': processId, 'i.version': version, 'i.state': 'active' })
    .orderBy('i.key')
    .limit(limit)

/** The records that instances belong to, by the keys of the instances. */
export async function recordsOfInstances(
  instances: Pick<TargetInstance, 'engineId' | 'key'>[],
  trx: Trx,
): Promise<Map<string, RecordName>> {
  const rows = await trx('process_instance')
    .whereIn(
      ['engine_id', 'key'],
      instances.map(({ engineId, key }) => [engineId, key]),
    )
    .select(trx.raw('key::text as key'), 'subject_kind as kind', 'subject_id as id')
  const names = await recordNames(rows, trx)
  return new Map(
    rows.flatMap(({ key, kind, id }) => {
      const name = names.get(`${kind}:${id}`)
      return name ? [[key, name] as const] : []
    }),
  )
}

const states = ['queued', 'sent', 'done', 'failed', 'stopped'] as const

/** Operations with how far they are; `narrow` chooses which. */
const counted = (trx: Trx) =>
  trx('process_operation as p')
    .join('staff_user as u', 'u.id', 'p.created_by')
    .leftJoin('staff_user as second', 'second.id', 'p.decided_by')
    .joinRaw(
      `cross join lateral (select count(*)::int as total, ${states
        .map((state) => `count(*) filter (where i.state = '${state}')::int as ${state}`)
        .join(', ')} from process_operation_item i where i.operation_id = p.id) n`,
    )
    .select('p.*', 'u.full_name as by', 'second.full_name as decided_by_name', 'n.*')

/** A page of operations, newest first. */
export function listOperations(
  { instance, process, waiting, cursor, limit }: z.infer<typeof OperationQuery>,
  trx: Trx,
): Promise<OperationRow[]> {
  const rows = counted(trx)
  if (instance)
    rows.whereIn(
      'p.id',
      trx('process_operation_item').where({ process_instance_key: instance }).select('operation_id'),
    )
  if (process) rows.where('p.kind', 'migrate').whereRaw(`p.request ->> 'processId' = ?`, [process])
  if (waiting) rows.where('p.approval', 'waiting')
  const after = decodeCursor(cursor, 1)
  if (after) rows.where('p.id', '<', String(after[0]))
  return rows.orderBy('p.id', 'desc').limit(limit + 1)
}

/** One operation of the caller's company. */
export const findOperation = (id: string, trx: Trx): Promise<OperationRow | undefined> =>
  counted(trx).where('p.id', id).first()

/** A page of an operation's items, in their order. */
export function listItems(id: string, { state, cursor, limit }: z.infer<typeof ItemQuery>, trx: Trx) {
  const rows = trx('process_operation_item as o')
    .leftJoin('process_instance as i', (on) =>
      on.on('i.engine_id', 'o.engine_id').andOn('i.key', 'o.process_instance_key'),
    )
    .leftJoin('process_definition as d', (on) =>
      on.on('d.engine_id', 'i.engine_id').andOn('d.key', 'i.definition_key'),
    )
    .where('o.operation_id', id)
  if (state) rows.where('o.state', state)
  const after = decodeCursor(cursor, 1)
  if (after) rows.where('o.item', '>', Number(after[0]))
  return rows
    .orderBy('o.item')
    .limit(limit + 1)
    .select(
      'o.item',
      trx.raw('o.process_instance_key::text as "processInstanceKey"'),
      'o.element_id as elementId',
      trx.raw(`nullif(d.elements -> o.element_id ->> 'name', '') as "elementName"`),
      'o.state',
      'o.error',
      'o.before',
      'o.after',
      'o.ended_at as endedAt',
      'i.subject_kind',
      'i.subject_id',
    )
}

/** Notes what the second person decided; false when nothing waits for this person. */
export async function decideOperation(
  id: string,
  { approved, reason }: { approved: boolean; reason: string },
  trx: Trx,
): Promise<boolean> {
  const { rows } = await trx.raw('select decide_process_operation(?, ?, ?) as decided', [
    id,
    approved,
    reason,
  ])
  return rows[0].decided
}

/** Takes back what has not been sent; returns how much. */
export async function stopOperation(id: string, trx: Trx): Promise<number> {
  const { rows } = await trx.raw('select stop_process_operation(?) as stopped', [id])
  return rows[0].stopped
}
