import { connectEngine, grpcCode, grpcCodeOf } from '@zippcrm/engine-workers/runtime/engine.ts'
import { processFiles } from '../files.ts'

/** Longer than any test moves the clock, so that no job is handed out a second time. */
export const LOCK_MS = 400 * 86_400_000

/** Waits buffer a message at the broker until the instance gets there. */
export const TTL_MS = 400 * 86_400_000

const USER_TASK = 'io.camunda.zeebe:userTask'

/** The job type under which the engine hands out user tasks. */
export const userTaskType = USER_TASK

/** Connects to a broker; right after readiness its first deployment may still be refused. */
export function connect(gatewayAddress: string) {
  const engine = connectEngine(gatewayAddress)

  async function deployProcess(processId: string, attempts = 20): Promise<void> {
    const files = processFiles().filter((file) => file.processId === processId)
    try {
      await engine.deploy(files.map(({ name, content }) => ({ name, content })))
    } catch (error) {
      if (grpcCodeOf(error) !== grpcCode.unavailable || attempts === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
      await deployProcess(processId, attempts - 1)
    }
  }

  return { ...engine, deployProcess }
}

export type TestEngine = ReturnType<typeof connect>
