import type { EngineRecord } from '@zippcrm/engine-workers/sandbox/record-server.ts'
import { watchRecords } from '@zippcrm/engine-workers/sandbox/watch.ts'

/** Follows the recorder of a broker that another process started, and lets tests wait for what its records say. */
export function observe(recorderUrl: string) {
  const records: EngineRecord[] = []
  const watch = watchRecords(records)
  const stop = new AbortController()

  async function follow() {
    while (!stop.signal.aborted) {
      const response = await fetch(`${recorderUrl}/records?from=${records.length}`, { signal: stop.signal })
      records.push(...((await response.json()) as EngineRecord[]))
      watch.nudge()
    }
  }
  const following = follow().catch((error) => {
    if (!stop.signal.aborted) throw error
  })

  return {
    ...watch,
    async close() {
      stop.abort()
      await following
    },
  }
}

export type Observer = ReturnType<typeof observe>
