import { setTimeout as pause } from 'node:timers/promises'
import { type DeployedResource, type Engine, grpcCode, grpcCodeOf } from '../runtime/engine.ts'

/** Deploys to an engine that may have begun just now: right after readiness it may still refuse. */
export async function deployPatiently(
  engine: Pick<Engine, 'deploy'>,
  resources: { name: string; content: Buffer }[],
  attempts = 20,
): Promise<DeployedResource[]> {
  try {
    return await engine.deploy(resources)
  } catch (error) {
    if (grpcCodeOf(error) !== grpcCode.unavailable || attempts === 0) throw error
    await pause(500)
    return deployPatiently(engine, resources, attempts - 1)
  }
}
