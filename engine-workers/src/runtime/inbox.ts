import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type { Logger } from 'pino'
import { factsOf, knownCompanies } from '../recorder/instance-facts.ts'
import { userTaskRow, userTaskType } from '../recorder/user-task-row.ts'
import type { Engine } from './engine.ts'

const thirtyDaysMs = 30 * 24 * 3_600_000

/**
 * The fast path of the inbox: takes each user task's job within milliseconds and inserts its row. It only inserts; the
 * recorder upserts the same row a second later and is the one that moves it on (ENG-08). It never answers a job, not
 * even when the row could not be stored: the recorder brings it all the same.
 */
export function serveUserTasks({
  db,
  engine,
  engineId,
  clock,
  log,
}: {
  db: Database
  engine: Engine
  engineId: string
  clock: Clock
  log: Logger
}) {
  return engine.serve({
    type: userTaskType,
    lockMs: thirtyDaysMs,
    capacity: 128,
    handler: async (job) => {
      const store = inSession(db, { role: 'zipp_system' }, async (trx) => {
        const row = await userTaskRow(
          engineId,
          {
            key: job.key,
            elementId: job.elementId,
            elementInstanceKey: job.elementInstanceKey,
            bpmnProcessId: job.processId,
            processInstanceKey: job.processInstanceKey,
            processDefinitionKey: job.definitionKey,
            customHeaders: job.headers,
            createdAt: clock.now(),
          },
          factsOf(job.variables, await knownCompanies([job.variables], trx)),
          trx,
        )
        await trx('user_task').insert(row).onConflict(['engine_id', 'job_key']).ignore()
      })
      await store.catch((error) =>
        log.warn({ err: error, jobKey: job.key }, 'the inbox row is left to the recorder'),
      )
      return { kind: 'keep' }
    },
  })
}
