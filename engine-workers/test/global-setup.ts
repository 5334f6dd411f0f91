import type { TestProject } from 'vitest/node'
import { type EngineStack, openEngineStack } from './stack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    engineStack: EngineStack
  }
}

/** Away from the ports of a running stack and from those of the process tests. */
const portOffset = 45

/** Starts what all files of the run share. */
export default async function setup(project: TestProject) {
  // Few commands at once, so that the tests meet an engine that pushes back.
  process.env.ZEEBE_BROKER_BACKPRESSURE_ALGORITHM = 'fixed'
  process.env.ZEEBE_BROKER_BACKPRESSURE_FIXED_LIMIT = '24'
  const { stack, close } = await openEngineStack({ portOffset })
  project.provide('engineStack', stack)
  return close
}
