import type { Engine, EngineJob } from '../runtime/engine.ts'

/** Longer than anybody moves the clock, so that no job is handed out a second time. */
export const LOCK_MS = 400 * 86_400_000

/** The job type under which the engine hands out tasks of people. */
export const userTaskType = 'io.camunda.zeebe:userTask'

/** Holds the jobs that an engine has handed out until somebody answers them; no worker of the product is connected. */
export function jobBoard({ engine, onJob }: { engine: Pick<Engine, 'serve'>; onJob(): void }) {
  const open: EngineJob[] = []
  const served = new Set<string>()

  return {
    open: open as readonly EngineJob[],

    /** Takes jobs of these types from now on. */
    serve(types: readonly string[]) {
      for (const type of types.filter((one) => !served.has(one))) {
        served.add(type)
        engine.serve({
          type,
          lockMs: LOCK_MS,
          handler: async (job) => {
            open.push(job)
            onJob()
            return { kind: 'keep' }
          },
        })
      }
    },

    /** Takes a job off the board: it is being answered. */
    take(job: EngineJob) {
      open.splice(open.indexOf(job), 1)
    },

    clear() {
      open.length = 0
    },
  }
}

export type JobBoard = ReturnType<typeof jobBoard>
