import type { Trx } from '../database/trx.ts'

export type ElementState = 'active' | 'completed' | 'incident' | 'terminated'

export interface DiagramView {
  processInstanceKey: string
  processId: string
  version: number
  xml: string
  elements: { elementId: string; state: ElementState; count: number }[]
  /** Sequence flows taken, each once. */
  flows: string[]
}

/**
 * The model of one instance with its tokens: every element that was entered, in which state it is now and how often it
 * was entered, and the flows taken. Undefined when the caller may not see the instance.
 */
export async function instanceDiagram(instanceKey: string, trx: Trx): Promise<DiagramView | undefined> {
  const instance = await trx('process_instance as i')
    .join('process_definition as d', (on) =>
      on.on('d.engine_id', 'i.engine_id').andOn('d.key', 'i.definition_key'),
    )
    .where('i.key', instanceKey)
    .orderBy('i.started_at', 'desc')
    .first('i.engine_id', 'i.process_id', 'i.version', 'd.xml')
  if (!instance) return undefined
  const mine = { engine_id: instance.engine_id, process_instance_key: instanceKey }
  const { rows: elements } = await trx.raw(
    `select e.element_id as "elementId", count(*)::int as count,
            case when bool_or(e.state = 'active') and exists (
                        select from incident x where x.engine_id = ? and x.process_instance_key = ? and x.element_id = e.element_id and x.state = 'open')
                 then 'incident'
                 when bool_or(e.state = 'active') then 'active'
                 when bool_or(e.state = 'completed') then 'completed'
                 else 'terminated' end as state
       from element_instance e
      where e.engine_id = ? and e.process_instance_key = ?
      group by e.element_id order by min(e.key)`,
    [instance.engine_id, instanceKey, instance.engine_id, instanceKey],
  )
  const flows = await trx('sequence_flow_taken').where(mine).distinct('flow_id').orderBy('flow_id')
  return {
    processInstanceKey: instanceKey,
    processId: instance.process_id,
    version: instance.version,
    xml: instance.xml,
    elements,
    flows: flows.map((flow) => flow.flow_id),
  }
}
