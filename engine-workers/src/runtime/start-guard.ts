import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { EngineJob } from './engine.ts'

const remembered = 10_000

/**
 * Decides which instance counts for a run. The engine drops a repeated start message while the message lives; beyond
 * that the database decides: the first instance is recorded, and any other is not the recorded one.
 */
export function startGuard({ db, engineId }: { db: Database; engineId: string }) {
  const known = new Map<string, boolean>()

  return {
    async isRecorded(runId: string, job: EngineJob): Promise<boolean> {
      const answer = known.get(job.processInstanceKey) ?? (await ask(runId, job))
      if (known.size > remembered) known.clear()
      known.set(job.processInstanceKey, answer)
      return answer
    },
  }

  function ask(runId: string, job: EngineJob): Promise<boolean> {
    return db.transaction(async (trx) => {
      await trx.raw('set local role zipp_worker')
      await trx('process_start')
        .insert({
          subject: runId,
          process_id: job.processId,
          engine_id: engineId,
          process_instance_key: job.processInstanceKey,
        })
        .onConflict(['subject', 'process_id'])
        .ignore()
      const row = await trx('process_start')
        .where({ subject: runId, process_id: job.processId })
        .first('engine_id', trx.raw('process_instance_key::text as key'))
      return row.engine_id === engineId && row.key === job.processInstanceKey
    })
  }
}
