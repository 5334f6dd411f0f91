import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { EngineJob } from './engine.ts'

const remembered = 10_000

/**
 * Decides which instance counts for a run. The engine drops a repeated start message while the message lives; beyond
 * that the database decides: the first instance is recorded, and any other is not the recorded one.
 */
export function startGuard(engineId: string) {
  const admitted = new Set<string>()

  return {
    /** Records the instance as that of its run, or says that another one is. */
    async admits(runId: string, job: EngineJob, trx: Trx): Promise<boolean> {
      if (admitted.has(job.processInstanceKey)) return true
      const run = { subject: runId, process_id: job.processId }
      const [first] = await trx('process_start')
        .insert({ ...run, engine_id: engineId, process_instance_key: job.processInstanceKey })
        .onConflict(['subject', 'process_id'])
        .ignore()
        .returning('subject')
      if (first) return true
      const row = await trx('process_start')
        .where(run)
        .first('engine_id', trx.raw('process_instance_key::text as key'))
      return row.engine_id === engineId && row.key === job.processInstanceKey
    },

    /** Saves the question for later jobs of an instance; called once its record is committed. */
    remember(job: EngineJob): void {
      if (admitted.size > remembered) admitted.clear()
      admitted.add(job.processInstanceKey)
    },
  }
}
