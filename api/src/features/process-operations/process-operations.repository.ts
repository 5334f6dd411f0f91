import type { Trx } from '@zippcrm/domain/database/trx.ts'
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

const states = ['queued', 'sent', 'done', 'failed', 'stopped'] as const

/** Operations with how far they are; `narrow` chooses which. */
const counted = (trx: Trx) =>
  trx('process_operation as p')
    .join('staff_user as u', 'u.id', 'p.created_by')
    .joinRaw(
      `cross join lateral (select count(*)::int as total, ${states
        .map((state) => `count(*) filter (where i.state = '${state}')::int as ${state}`)
        .join(', ')} from process_operation_item i where i.operation_id = p.id) n`,
    )
    .select('p.*', 'u.full_name as by', 'n.*')

/** A page of operations, newest first. */
export function listOperations(
  { instance, cursor, limit }: z.infer<typeof OperationQuery>,
  trx: Trx,
): Promise<OperationRow[]> {
  const rows = counted(trx)
  if (instance)
    rows.whereIn(
      'p.id',
      trx('process_operation_item').where({ process_instance_key: instance }).select('operation_id'),
    )
  const after = decodeCursor(cursor, 1)
  if (after) rows.where('p.id', '<', String(after[0]))
  return rows.orderBy('p.id', 'desc').limit(limit + 1)
}

/** One operation of the caller's company. */
export const findOperation = (id: string, trx: Trx): Promise<OperationRow | undefined> =>
  counted(trx).where('p.id', id).first()

/** A page of an operation's items, in their order. */
export function listItems(id: string, { state, cursor, limit }: z.infer<typeof ItemQuery>, trx: Trx) {
  const rows = trx('process_operation_item').where({ operation_id: id })
  if (state) rows.where({ state })
  const after = decodeCursor(cursor, 1)
  if (after) rows.where('item', '>', Number(after[0]))
  return rows
    .orderBy('item')
    .limit(limit + 1)
    .select(
      'item',
      trx.raw('process_instance_key::text as "processInstanceKey"'),
      'element_id as elementId',
      'state',
      'error',
      'before',
      'after',
      'ended_at as endedAt',
    )
}

/** Takes back what has not been sent; returns how much. */
export async function stopOperation(id: string, trx: Trx): Promise<number> {
  const { rows } = await trx.raw('select stop_process_operation(?) as stopped', [id])
  return rows[0].stopped
}
