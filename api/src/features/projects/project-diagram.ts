import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import type { z } from 'zod'
import type { ProjectDiagram } from './projects.schema.ts'

/** The project's process with what is active, done and failed, as the recorder saw it (PRJ-43). */
export async function projectDiagram(projectId: string, trx: Trx): Promise<z.infer<typeof ProjectDiagram>> {
  const project = await projectRepository.find(projectId, trx)
  if (!project) throw new NotFound()
  const instance = await trx('process_instance')
    .where({ subject_kind: 'project', subject_id: projectId, process_id: 'regulated-project' })
    .orderBy('started_at', 'desc')
    .first('engine_id', trx.raw('key::text as key'), trx.raw('definition_key::text as definition_key'))
  const definition = await (instance
    ? trx('process_definition').where({ engine_id: instance.engine_id, key: instance.definition_key })
    : trx('process_definition').where({ process_id: 'regulated-project' }).orderBy('deployed_at', 'desc')
  ).first('xml')
  if (!definition) throw new NotFound('The process has not been deployed yet.')
  if (!instance) return { xml: definition.xml, elements: [], flows: [], processInstanceKey: null }

  const mine = { engine_id: instance.engine_id, process_instance_key: instance.key }
  const failed: string[] = (
    await trx('incident')
      .where({ ...mine, state: 'open' })
      .select('element_id')
  ).map((row) => row.element_id)
  const counts = await trx('element_instance')
    .where(mine)
    .whereIn('state', ['active', 'completed'])
    .whereNot('element_type', 'PROCESS')
    .groupBy('element_id')
    .select('element_id', trx.raw(`bool_or(state = 'active') as active`), trx.raw('count(*)::int as count'))
  const flows = await trx('sequence_flow_taken').where(mine).distinct('flow_id').orderBy('flow_id')
  return {
    xml: definition.xml,
    elements: counts.map((row) => ({
      elementId: row.element_id,
      state: failed.includes(row.element_id) ? 'incident' : row.active ? 'active' : 'completed',
      count: row.count,
    })),
    flows: flows.map((row) => row.flow_id),
    processInstanceKey: instance.key,
  }
}
