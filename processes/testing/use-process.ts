import { randomUUID } from 'node:crypto'
import { type EngineClock, engineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import type { EngineJob } from '@zippcrm/engine-workers/runtime/engine.ts'
import { stepsOf } from '@zippcrm/engine-workers/sandbox/duration.ts'
import { LOCK_MS, userTaskType } from '@zippcrm/engine-workers/sandbox/job-board.ts'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { contractOf, isWait } from '../tools/contracts.ts'
import { connect, type TestEngine, TTL_MS } from './engine.ts'
import { type ProcessInstance, processInstance } from './instance.ts'
import { type Observer, observe } from './observer.ts'
import { type Stub, stubWorkers, type Variables } from './stubs.ts'

/** The broker of this worker of the test runner. */
export const broker = () => {
  const brokers = inject('brokers')
  return brokers[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % brokers.length]!
}

/**
 * Gives the tests of a file a real engine with one process deployed, stubs for its workers and a clock that moves.
 *
 * What a test starts is cancelled after it; nothing of the product runs beside it.
 */
export function useProcess(processId: string) {
  const contract = contractOf(processId)
  const stubs = stubWorkers(contract)
  const openJobs: EngineJob[] = []
  const instances: ProcessInstance[] = []
  const given = new Set<string>()
  let engine: TestEngine
  let observer: Observer
  let clock: EngineClock

  const keep = async (job: EngineJob) => {
    openJobs.push(job)
    observer.nudge()
    return { kind: 'keep' as const }
  }
  const answer = async (job: EngineJob) => {
    const answered = await stubs.answer(job)
    observer.nudge()
    return answered
  }

  beforeAll(async () => {
    const { gatewayAddress, monitoringUrl, recorderUrl } = broker()
    engine = connect(gatewayAddress)
    observer = observe(recorderUrl)
    clock = engineClock(monitoringUrl)
    await engine.deployProcess(processId)
    for (const type of Object.keys(contract.jobs)) {
      engine.serve({ type, lockMs: LOCK_MS, handler: isWait(type) ? keep : answer })
    }
    engine.serve({ type: userTaskType, lockMs: LOCK_MS, handler: keep })
  }, 60_000)

  beforeEach(() => {
    stubs.clear()
    openJobs.length = 0
  })

  afterEach(async () => {
    await Promise.all(instances.splice(0).map((instance) => instance.cancel()))
  })

  afterAll(async () => {
    await observer.close()
    await engine.close()
  })

  function follow(key: string, variables: Variables): ProcessInstance {
    given.add(key)
    const instance = processInstance(key, variables, { contract, engine, observer, clock, stubs, openJobs })
    instances.push(instance)
    return instance
  }

  /** The instance that a start message has made: known from its start, without waiting for its first job. */
  const startedBy = (message: string, correlationKey: string) =>
    observer.until(`an instance started by ${message}`, () => {
      const record = observer.records.find(
        ({ valueType, intent, value }) =>
          valueType === 'MESSAGE_START_EVENT_SUBSCRIPTION' &&
          intent === 'CORRELATED' &&
          value.messageName === message &&
          value.correlationKey === correlationKey,
      )
      return record && String(record.value.processInstanceKey)
    })

  return {
    /** Sets what the workers of the process answer, by job type. */
    workers: (more: Record<string, Stub>) => stubs.use(more),

    /** The time of the engine. */
    now: async () => new Date(await clock.now()),

    /** Starts an instance by its message; ids that the test does not care about are made up. */
    async start(variables: Variables = {}): Promise<ProcessInstance> {
      if (!contract.start) throw new Error(`${processId} is started by a timer`)
      const started: Variables = contract.startVariables.parse({
        businessKey: `${processId}:${randomUUID()}`,
        companyId: randomUUID(),
        clientId: randomUUID(),
        ...variables,
      })
      const { message, correlationKey } = contract.start
      await engine.publishMessage({
        name: message,
        correlationKey: String(started[correlationKey]),
        messageId: randomUUID(),
        ttlMs: TTL_MS,
        variables: started,
      })
      return follow(await startedBy(message, String(started[correlationKey])), started)
    },

    /** Moves the clock of a process that a timer starts, and gives the instance that this has started. */
    async startByTime(duration: string): Promise<ProcessInstance> {
      const from = observer.records.length
      for (const step of stepsOf(duration)) await clock.add(step)
      const key = await observer.until(`an instance of ${processId} started by its timer`, () => {
        const record = observer.records
          .slice(from)
          .find(
            ({ valueType, intent, value }) =>
              valueType === 'PROCESS_INSTANCE' &&
              intent === 'ELEMENT_ACTIVATED' &&
              value.bpmnElementType === 'PROCESS' &&
              value.bpmnProcessId === processId &&
              !given.has(String(value.processInstanceKey)),
          )
        return record && String(record.value.processInstanceKey)
      })
      return follow(key, {})
    },
  }
}
