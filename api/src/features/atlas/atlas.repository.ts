import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { modelName } from '@zippcrm/domain/engine-view/model-name.ts'
import type { User } from '../../http/user.ts'
import { visibleInstances } from '../processes/instances.repository.ts'

export interface AtlasRow {
  process_id: string
  name: string
  version: number
  xml: string
  deployed_at: Date
  active: number
  incident: number
}

/** The newest version of every deployed process, with what runs of it in any version. */
export async function readAtlas(user: User, trx: Trx): Promise<AtlasRow[]> {
  const running = visibleInstances(user, trx)
    .where('i.state', 'active')
    .groupBy('i.process_id')
    .select('i.process_id', trx.raw('count(*)::int as active'))
    .select(trx.raw('(count(*) filter (where i.incidents > 0))::int as incident'))
  return trx
    .with('running', running)
    .from('process_definition as d')
    .leftJoin('running as r', 'r.process_id', 'd.process_id')
    .distinctOn('d.process_id')
    .orderBy([
      { column: 'd.process_id' },
      { column: 'd.deployed_at', order: 'desc' },
      { column: 'd.version', order: 'desc' },
    ])
    .select(
      'd.process_id',
      trx.raw(`${modelName('d.elements', 'd.process_id')} as name`),
      'd.version',
      'd.xml',
      'd.deployed_at',
      trx.raw('coalesce(r.active, 0) as active, coalesce(r.incident, 0) as incident'),
    )
}
