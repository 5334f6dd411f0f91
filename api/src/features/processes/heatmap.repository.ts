import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { modelName } from '@zippcrm/domain/engine-view/model-name.ts'
import type { User } from '../../http/user.ts'
import { visibleInstances } from './instances.repository.ts'

const tookMs = 'extract(epoch from e.ended_at - e.started_at) * 1000'

/**
 * Heat of each element of one version: tokens and incidents as they are now, and how often and how long the element
 * was passed since an instant, and how long people worked there (ENG-21).
 */
export async function readHeatmap(
  { processId, version, since }: { processId: string; version: number | undefined; since: Date },
  user: User,
  trx: Trx,
) {
  const deployed = trx('process_definition').where({ process_id: processId })
  if (version) deployed.where({ version })
  const definition = await deployed
    .orderBy([
      { column: 'version', order: 'desc' },
      { column: 'deployed_at', order: 'desc' },
    ])
    .first('version', 'xml', 'elements', trx.raw(`${modelName('elements', 'process_id')} as name`))
  if (!definition) return undefined
  const instances = visibleInstances(user, trx)
    .where({ 'i.process_id': processId, 'i.version': definition.version })
    .where((either) => either.where('i.state', 'active').orWhere('i.ended_at', '>=', since))
    .select('i.engine_id', 'i.key')
  const elements = await trx
    .with('mine', instances)
    .with('failing', (cte) =>
      cte
        .from('incident as x')
        .join('mine as m', (on) =>
          on.on('m.engine_id', 'x.engine_id').andOn('m.key', 'x.process_instance_key'),
        )
        .where('x.state', 'open')
        .groupBy('x.element_id')
        .select('x.element_id', trx.raw('count(*)::int as n')),
    )
    .with('worked', (cte) =>
      cte
        .from('user_task as t')
        .join('mine as m', (on) =>
          on.on('m.engine_id', 't.engine_id').andOn('m.key', 't.process_instance_key'),
        )
        .where('t.state', 'completed')
        .where('t.ended_at', '>=', since)
        .whereNotNull('t.claimed_at')
        .groupBy('t.element_id')
        .select(
          't.element_id',
          trx.raw('round(sum(extract(epoch from t.ended_at - t.claimed_at)) * 1000)::bigint as ms'),
        ),
    )
    .from('element_instance as e')
    .join('mine as m', (on) => on.on('m.engine_id', 'e.engine_id').andOn('m.key', 'e.process_instance_key'))
    .leftJoin('failing as f', 'f.element_id', 'e.element_id')
    .leftJoin('worked as w', 'w.element_id', 'e.element_id')
    .where((either) => either.where('e.state', 'active').orWhere('e.ended_at', '>=', since))
    .groupBy('e.element_id')
    .orderBy('e.element_id')
    .select(
      'e.element_id as elementId',
      trx.raw(`count(*) filter (where e.state = 'active')::int as active`),
      trx.raw('coalesce(max(f.n), 0)::int as incidents'),
      trx.raw(`count(*) filter (where e.state = 'completed')::int as completed`),
      trx.raw(`round(avg(${tookMs}) filter (where e.state = 'completed'))::bigint as "meanMs"`),
      trx.raw('max(w.ms) as "workedMs"'),
      trx.raw(
        `round(percentile_cont(0.95) within group (order by ${tookMs}) filter (where e.state = 'completed'))::bigint as "p95Ms"`,
      ),
    )
  return {
    processId,
    name: definition.name as string,
    version: definition.version as number,
    xml: definition.xml as string,
    elements: elements.map((row) => ({
      ...row,
      name: definition.elements[row.elementId]?.name || row.elementId,
    })),
  }
}
