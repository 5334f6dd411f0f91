import { connectEngine } from '@zippcrm/engine-workers/runtime/engine.ts'
import { deployPatiently } from '@zippcrm/engine-workers/sandbox/deploy.ts'
import { processFiles } from '../files.ts'

/** Waits buffer a message at the broker until the instance gets there. */
export const TTL_MS = 400 * 86_400_000

/** Connects to a broker, with the files of this folder at hand. */
export function connect(gatewayAddress: string) {
  const engine = connectEngine(gatewayAddress)
  return {
    ...engine,
    deployProcess(processId: string) {
      const files = processFiles().filter((file) => file.processId === processId)
      return deployPatiently(
        engine,
        files.map(({ name, content }) => ({ name, content })),
      )
    },
  }
}

export type TestEngine = ReturnType<typeof connect>
