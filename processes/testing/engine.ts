import {
  connectEngine,
  type DeployedResource,
  grpcCode,
  grpcCodeOf,
} from '@zippcrm/engine-workers/runtime/engine.ts'
import { processFiles } from '../files.ts'

/** Waits buffer a message at the broker until the instance gets there. */
export const TTL_MS = 400 * 86_400_000

/** Connects to a broker; right after readiness its first deployment may still be refused. */
export function connect(gatewayAddress: string) {
  const engine = connectEngine(gatewayAddress)

  async function deployProcess(processId: string, attempts = 20): Promise<DeployedResource[]> {
    const files = processFiles().filter((file) => file.processId === processId)
    try {
      return await engine.deploy(files.map(({ name, content }) => ({ name, content })))
    } catch (error) {
      if (grpcCodeOf(error) !== grpcCode.unavailable || attempts === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
      return deployProcess(processId, attempts - 1)
    }
  }

  return { ...engine, deployProcess }
}

export type TestEngine = ReturnType<typeof connect>
