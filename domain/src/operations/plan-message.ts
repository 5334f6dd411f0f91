import type { Trx } from '../database/trx.ts'
import type { Planned, TargetInstance } from './operation.ts'

/** Publishing a message to instances that wait for it, under the correlation key that each waits with. */
export async function planMessage(
  instances: TargetInstance[],
  { name, variables }: { name: string; variables: Record<string, unknown> },
  trx: Trx,
): Promise<Planned[]> {
  const waiting = await trx('message_subscription')
    .whereIn(
      'process_instance_key',
      instances.map((instance) => instance.key),
    )
    .where({ message_name: name })
    .whereNot({ state: 'deleted' })
    .orderBy('key')
    .select(
      'engine_id',
      trx.raw('process_instance_key::text as instance_key'),
      trx.raw('key::text as key'),
      'element_id',
      'correlation_key',
      'state',
      trx.raw('updated_at::text as updated_at'),
    )
  return instances.map((instance): Planned => {
    const mine = waiting.findLast(
      (row) => row.engine_id === instance.engineId && row.instance_key === instance.key,
    )
    if (!mine) return { instance, problem: `It does not wait for the message ${name}.` }
    return {
      instance,
      targetKey: mine.key,
      elementId: mine.element_id,
      before: { [name]: 'waiting' },
      expected: { name, since: mine.updated_at },
      command: {
        kind: 'publish_message',
        payload: { name, correlationKey: mine.correlation_key ?? '', variables, ttlMs: 60_000 },
      },
    }
  })
}
