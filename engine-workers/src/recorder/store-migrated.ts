import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { Folded } from './fold.ts'

/**
 * Moves jobs, tasks and incidents to the elements of the version that their instance was migrated to. A task keeps the
 * form it was opened with; its title is that of the new version.
 */
export async function storeMigrated(
  engineId: string,
  { migratedJobs, migratedIncidents }: Folded,
  trx: Trx,
): Promise<void> {
  if (migratedJobs.size) {
    const moved = JSON.stringify([...migratedJobs].map(([key, row]) => ({ key, ...row })))
    const rows = `jsonb_to_recordset(?::jsonb) as m (key bigint, element_id text, process_id text, definition_key bigint)`
    await trx.raw(
      `update engine_job j set element_id = m.element_id from ${rows} where j.engine_id = ? and j.key = m.key`,
      [moved, engineId],
    )
    await trx.raw(
      `update user_task t set element_id = m.element_id, process_id = m.process_id, definition_key = m.definition_key,
              title = coalesce(nullif(d.elements -> m.element_id ->> 'name', ''), t.title)
         from ${rows} left join process_definition d on d.engine_id = ? and d.key = m.definition_key
        where t.engine_id = ? and t.job_key = m.key`,
      [moved, engineId, engineId],
    )
  }
  for (const [key, elementId] of migratedIncidents)
    await trx('incident').where({ engine_id: engineId, key }).update({ element_id: elementId })
}
