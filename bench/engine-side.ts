import { pino } from 'pino'
import { grpcCode, grpcCodeOf } from '../engine-workers/src/runtime/engine.ts'
import { type EngineWorkersOptions, startEngineWorkers } from '../engine-workers/src/runtime/start.ts'
import { modelFiles } from '../engine-workers/test/models.ts'
import type { EngineStack } from '../engine-workers/test/stack.ts'

/** The engine side of the product on the servers of a measurement. */
export async function startEngineSide(
  stack: EngineStack,
  own: Partial<Pick<EngineWorkersOptions, 'workers' | 'fastPath'>> = {},
) {
  const running = startEngineWorkers({
    databaseUrl: stack.engineUrl,
    redisUrl: stack.redisUrl,
    engineAddress: stack.gatewayAddress,
    engineId: stack.engineId,
    recorder: { port: stack.recorderPort, secret: stack.recorderSecret },
    healthPort: stack.ports + 2,
    movableClock: false,
    files: modelFiles(),
    workers: [],
    effects: [],
    queuePrefix: `bench-${stack.engineId}`,
    log: pino({ level: 'error' }),
    ...own,
  })
  await running.started
  return running
}

export type EngineSide = Awaited<ReturnType<typeof startEngineSide>>

/** Starts an instance straight at the engine, so that only the engine side is measured. */
export const startInstance = (side: EngineSide, stack: EngineStack, process: string, id: string) =>
  side.engine.publishMessage({
    name: `test.${process}-started`,
    correlationKey: id,
    messageId: id,
    ttlMs: 60_000,
    variables: { companyId: stack.companyId, businessKey: `test:${id}`, runId: id },
  })

const sideBySide = 24

/** Starts one instance for each id, a few side by side; where the engine pushes back it is asked again, as the outbox does. */
export async function startMany(side: EngineSide, stack: EngineStack, process: string, ids: string[]) {
  const left = ids.values()
  await Promise.all(
    Array.from({ length: sideBySide }, async () => {
      for (const id of left) await insist(() => startInstance(side, stack, process, id))
    }),
  )
}

async function insist(send: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await send()
      return
    } catch (error) {
      if (grpcCodeOf(error) !== grpcCode.resourceExhausted || attempt > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
