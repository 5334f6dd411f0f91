import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { modelName } from '@zippcrm/domain/engine-view/model-name.ts'
import type { User } from '../../http/user.ts'
import { stateOf, visibleInstances } from './instances.repository.ts'

export interface DefinitionRow {
  processId: string
  name: string
  version: number
  deployedAt: Date
  active: number
  incident: number
  completed: number
  cancelled: number
}

/** Every deployed version of every process: what runs now, and what ended since an instant (ENG-21). */
export async function countInstances(since: Date, user: User, trx: Trx): Promise<DefinitionRow[]> {
  const count = (states: string[]) =>
    visibleInstances(user, trx)
      .groupBy('i.process_id', 'i.version')
      .select('i.process_id', 'i.version')
      .select(
        states.map((state) => trx.raw(`count(*) filter (where ${stateOf} = ?)::int as ??`, [state, state])),
      )
  return trx
    .with('running', count(['active', 'incident']).where('i.state', 'active'))
    .with('ended', count(['completed', 'cancelled']).where('i.ended_at', '>=', since))
    .from('process_definition as d')
    .leftJoin('running as r', (on) => on.on('r.process_id', 'd.process_id').andOn('r.version', 'd.version'))
    .leftJoin('ended as e', (on) => on.on('e.process_id', 'd.process_id').andOn('e.version', 'd.version'))
    .distinctOn('d.process_id', 'd.version')
    .orderBy([
      { column: 'd.process_id' },
      { column: 'd.version', order: 'desc' },
      { column: 'd.deployed_at', order: 'desc' },
    ])
    .select(
      'd.process_id as processId',
      trx.raw(`${modelName('d.elements', 'd.process_id')} as name`),
      'd.version',
      'd.deployed_at as deployedAt',
      trx.raw('coalesce(r.active, 0) as active, coalesce(r.incident, 0) as incident'),
      trx.raw('coalesce(e.completed, 0) as completed, coalesce(e.cancelled, 0) as cancelled'),
    )
}
