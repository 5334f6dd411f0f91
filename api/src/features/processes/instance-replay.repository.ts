import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { InstanceRow } from './instances.repository.ts'

/** Enough for any model of ours; an instance that looped more often is replayed up to here. */
const most = 5000

/** When elements were entered and left, flows taken and incidents open: all that a replay of the diagram needs. */
export async function readReplay({ engine_id, key }: InstanceRow, trx: Trx) {
  const mine = { engine_id, process_instance_key: key }
  const elements = await trx('element_instance')
    .where(mine)
    .orderBy('key')
    .limit(most)
    .select('element_id as elementId', 'state', 'started_at as enteredAt', 'ended_at as leftAt')
  const flows = await trx('sequence_flow_taken')
    .where(mine)
    .orderBy('position')
    .limit(most)
    .select('flow_id as flowId', 'at')
  const incidents = await trx('incident')
    .where(mine)
    .orderBy('key')
    .limit(most)
    .select('element_id as elementId', 'created_at as from', 'resolved_at as until')
  return { elements, flows, incidents }
}
