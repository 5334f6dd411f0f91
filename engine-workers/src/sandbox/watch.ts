import type { EngineRecord } from './record-server.ts'

/** Lets somebody wait until the records of an engine say what they expect. */
export function watchRecords(records: readonly EngineRecord[]) {
  const conditions = new Set<() => void>()
  return {
    records,

    /** Resolves with the first answer that is not undefined; a probe that throws ends the wait. */
    until<T>(what: string, probe: () => T | undefined, timeoutMs = 40_000): Promise<T> {
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer)
          conditions.delete(look)
        }
        const look = () => {
          try {
            const answer = probe()
            if (answer === undefined) return
            end()
            resolve(answer)
          } catch (error) {
            end()
            reject(error)
          }
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error(`Waited ${timeoutMs} ms for ${what}`))
        }, timeoutMs)
        conditions.add(look)
        look()
      })
    },

    /** Looks again at every wait: records have come, or something outside of them has changed. */
    nudge() {
      for (const look of conditions) look()
    },
  }
}

export type RecordWatch = ReturnType<typeof watchRecords>
