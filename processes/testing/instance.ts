import { randomUUID } from 'node:crypto'
import type { EngineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import type { EngineJob } from '@zippcrm/engine-workers/runtime/engine.ts'
import { caughtUp } from '@zippcrm/engine-workers/sandbox/caught-up.ts'
import { stepsOf } from '@zippcrm/engine-workers/sandbox/duration.ts'
import { isAtRest } from '@zippcrm/engine-workers/sandbox/rest.ts'
import { type InstanceView, viewOf } from '@zippcrm/engine-workers/sandbox/view.ts'
import type { ProcessContract } from '../contract.ts'
import { type TestEngine, TTL_MS } from './engine.ts'
import type { Observer } from './observer.ts'
import type { StubWorkers, Variables } from './stubs.ts'

export interface InstanceDeps {
  contract: ProcessContract
  engine: TestEngine
  observer: Observer
  clock: EngineClock
  stubs: StubWorkers
  /** Jobs that stay open until the test completes them: user tasks and `wait.*`. */
  openJobs: EngineJob[]
}

/** One running instance, as a test drives it. */
export function processInstance(key: string, started: Variables, deps: InstanceDeps) {
  const { contract, engine, observer, clock, stubs, openJobs } = deps
  const view = () => viewOf(key, observer.records)

  /** Waits for an answer; an incident or a stub that broke its contract ends the test at once. */
  function until<T>(what: string, probe: (view: InstanceView) => T | undefined): Promise<T> {
    return observer.until(what, () => {
      const now = view()
      if (stubs.failures.length) throw new Error(stubs.failures.join('; '))
      const [incident] = now.incidents
      if (incident) throw new Error(`Incident at ${incident.elementId}: ${incident.message}`)
      return probe(now)
    })
  }

  /** Waits until nothing moves any more; what looks like it may be a moment between two records. */
  async function rest(what: string): Promise<void> {
    do {
      await until(what, (now) => isAtRest(now, openJobs) || undefined)
      await caughtUp(engine, observer)
    } while (!isAtRest(view(), openJobs))
  }

  async function takeJob(what: string, matches: (job: EngineJob) => boolean): Promise<EngineJob> {
    const job = await until(what, ({ gone }) =>
      openJobs.find(
        (open) => open.processInstanceKey === key && !gone.has(open.elementInstanceKey) && matches(open),
      ),
    )
    openJobs.splice(openJobs.indexOf(job), 1)
    return job
  }

  return {
    key,

    /** Completes a user task as the inbox does: with the id of the stored answer and the outcome, if it has one. */
    async completeUserTask(elementId: string, answer: { outcome?: string } = {}) {
      const declared = contract.userTasks[elementId]
      if (!declared) throw new Error(`${contract.processId} has no user task ${elementId}`)
      const fits = declared.outcomes ? declared.outcomes.includes(answer.outcome ?? '') : !answer.outcome
      if (!fits) throw new Error(`${elementId} has no outcome ${answer.outcome}`)
      const job = await takeJob(`user task ${elementId}`, (candidate) => candidate.elementId === elementId)
      const submissionId = randomUUID()
      await engine.completeJob(job.key, { submissionId, ...answer })
      return { submissionId, job }
    },

    /** Gives a `wait.*` job its answer, as the dispatcher does. */
    async answerWait(type: string, variables: Variables) {
      const job = await takeJob(`job ${type}`, (candidate) => candidate.type === type)
      await engine.completeJob(job.key, contract.jobs[type]!.output.parse(variables))
    },

    /** Waits until a user task is open, and gives it without completing it. */
    async openUserTask(elementId: string): Promise<EngineJob> {
      const job = await takeJob(`user task ${elementId}`, (candidate) => candidate.elementId === elementId)
      openJobs.push(job)
      return job
    },

    /** Publishes a message to this instance; the key is a start variable unless it is given. */
    async publish(name: string, variables: Variables = {}, correlationKey?: string) {
      const declared = contract.messages[name]
      if (!declared) throw new Error(`${contract.processId} waits for no message ${name}`)
      await engine.publishMessage({
        name,
        correlationKey: correlationKey ?? String(started[declared.correlationKey]),
        messageId: randomUUID(),
        ttlMs: TTL_MS,
        variables,
      })
    },

    /** Moves the engine's clock on once nothing moves any more, a day at a time, and lets what is due happen. */
    async passTime(duration: string) {
      for (const step of stepsOf(duration)) {
        await rest('a resting place before time moves')
        const moved = await clock.add(step)
        await until(
          'timers that are due',
          (now) => now.openTimers.every(({ dueAt }) => dueAt > moved) || undefined,
        )
      }
      await rest('a resting place after time has moved')
    },

    /** Waits until the instance stands on an element. */
    async waitsAt(elementId: string) {
      await until(`a token on ${elementId}`, ({ active }) =>
        active.some((element) => element.elementId === elementId) ? true : undefined,
      )
    },

    /** Waits until an element has completed a number of times. */
    async passed(elementId: string, times = 1) {
      await until(`${times} times past ${elementId}`, ({ completed }) =>
        completed.filter((id) => id === elementId).length >= times ? true : undefined,
      )
    },

    /** Waits for the end, and tells the end event that was reached last. */
    async ended(): Promise<{ at: string }> {
      const { ends } = await until('the end of the instance', (now) =>
        now.state === 'active' ? undefined : now,
      )
      return { at: ends.at(-1) ?? 'nowhere' }
    },

    /** Cancels the instance where it still runs. */
    async cancel() {
      if (view().state !== 'active') return
      await engine.cancelInstance(key).catch(() => undefined)
    },
  }
}

export type ProcessInstance = ReturnType<typeof processInstance>
