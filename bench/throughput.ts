import { newId } from '@zippcrm/domain/ids.ts'
import { z } from 'zod'
import { defineWorker } from '../engine-workers/src/worker.ts'
import type { EngineStack } from '../engine-workers/test/stack.ts'
import { type EngineSide, startEngineSide, startMany } from './engine-side.ts'
import { type Figure, percentile, spread } from './figures.ts'

const instances = 600

const work = defineWorker({
  type: 'test.work',
  input: z.object({}),
  output: z.object({}),
  handle: async () => ({}),
})

/**
 * Instances completed each second, by the engine's own time stamps: with our worker runtime (validation, transaction,
 * memory of the job) and with a worker that does nothing, on the same model; and how far the recorder lags meanwhile.
 */
export async function measureThroughput(stack: EngineStack): Promise<Figure[]> {
  const ours = await run(stack, async () => startEngineSide(stack, { workers: [work] }))
  const empty = await run(stack, async () => {
    const side = await startEngineSide(stack)
    side.engine.serve({ type: 'test.work', handler: async () => ({ kind: 'complete', variables: {} }) })
    return side
  })
  const share = Math.round((100 * ours.perSecond) / empty.perSecond)
  return [
    {
      what: 'instances completed, our worker runtime',
      value: `${ours.perSecond.toFixed(0)} /s`,
      bound: `${share} % of empty workers`,
    },
    { what: 'instances completed, empty workers', value: `${empty.perSecond.toFixed(0)} /s` },
    {
      what: 'recorder lag under this load',
      value: spread(ours.lags),
      bound: `max ${percentile(ours.lags, 1).toFixed(0)} ms`,
    },
    { what: 'recorder has everything after the load', value: `${ours.catchUpMs.toFixed(0)} ms` },
  ]
}

async function run(stack: EngineStack, open: () => Promise<EngineSide>) {
  const side = await open()
  const ids = Array.from({ length: instances }, newId)
  const lags: number[] = []
  const sampling = setInterval(() => {
    void ask(
      side,
      `select extract(epoch from max(recorded_at - engine_time)) * 1000 as lag, max(recorded_at)::text as at from recorder_position`,
    ).then(([row]) => lags.push(Number(row.lag)))
  }, 200)
  await startMany(side, stack, 'work', ids)
  const published = performance.now()
  let figures = await recorded(side, ids)
  while (figures.done < instances) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    figures = await recorded(side, ids)
  }
  clearInterval(sampling)
  const catchUpMs = Math.max(0, performance.now() - published)
  await side.close()
  return { perSecond: instances / figures.seconds, lags, catchUpMs }
}

async function recorded(side: EngineSide, ids: string[]) {
  const [row] = await ask(
    side,
    `select count(*) filter (where state = 'completed')::int as done,
            extract(epoch from max(ended_at) - min(started_at))::float8 as seconds
       from process_instance where subject_id = any(?)`,
    [ids],
  )
  return row as { done: number; seconds: number }
}

async function ask(side: EngineSide, sql: string, bindings: string[][] = []) {
  return side.db.transaction(async (trx) => {
    await trx.raw('set local role zipp_system')
    return (await trx.raw(sql, bindings as never)).rows
  })
}
