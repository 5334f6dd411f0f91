import { newId } from '@zippcrm/domain/ids.ts'
import pg from 'pg'
import type { EngineStack } from '../engine-workers/test/stack.ts'
import { startEngineSide, startInstance } from './engine-side.ts'
import { type Figure, percentile, spread } from './figures.ts'

const samplesWanted = 100
const safePathSamples = 25

/**
 * How long after the engine made a user task its row is in the inbox, as another connection sees it (ENG-08): from the
 * engine's own time stamp of the job until the notification that leaves with the row's commit.
 */
export async function measureInbox(stack: EngineStack): Promise<Figure[]> {
  const fast = await latencies(stack, { fastPath: true, count: samplesWanted })
  const safe = await latencies(stack, { fastPath: false, count: safePathSamples })
  const verdict = (samples: number[], bound: number) =>
    `${percentile(samples, 0.99) <= bound ? 'within' : 'ABOVE'} ${bound} ms`
  return [
    { what: 'task created → inbox, fast path', value: spread(fast), bound: verdict(fast, 300) },
    { what: 'task created → inbox, fast path off', value: spread(safe), bound: verdict(safe, 2000) },
  ]
}

async function latencies(
  stack: EngineStack,
  { fastPath, count }: { fastPath: boolean; count: number },
): Promise<number[]> {
  const side = await startEngineSide(stack, { fastPath })
  const heard = new Map<string, number>()
  const listener = new pg.Client({ connectionString: stack.engineUrl })
  await listener.connect()
  listener.on('notification', ({ payload }) => heard.set(payload ?? '', Date.now()))
  await listener.query('listen live_event')

  const ids = Array.from({ length: count }, newId)
  for (const id of ids) {
    await startInstance(side, stack, 'task', id)
    // Off the beat of the exporter's one second, so that the safe path is met at every phase of it.
    await new Promise((resolve) => setTimeout(resolve, fastPath ? 60 : 337))
  }
  await new Promise((resolve) => setTimeout(resolve, 4000))
  const rows = await side.db.transaction(async (trx) => {
    await trx.raw('set local role zipp_system')
    const { rows } = await trx.raw(
      `select e.id::text as event, j.created_at as created from user_task t
         join engine_job j on j.engine_id = t.engine_id and j.key = t.job_key
         join live_event e on e.entity = 'task' and e.topic = 'task.created' and e.entity_id = t.job_key::text
        where t.subject_id = any(?)`,
      [ids],
    )
    return rows as { event: string; created: Date }[]
  })
  await listener.end()
  await side.close()
  return rows.flatMap(({ event, created }) => {
    const at = heard.get(event)
    return at === undefined ? [] : [at - created.getTime()]
  })
}
