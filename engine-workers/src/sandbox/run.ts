import { randomUUID } from 'node:crypto'
import type { EngineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import type { SideEffect } from '@zippcrm/processes/dry-run.ts'
import type { RunEnd, ScenarioStep, StepAnswer } from '@zippcrm/processes/scenario.ts'
import { isWait } from '@zippcrm/processes/tools/contracts.ts'
import type { Model } from '@zippcrm/processes/tools/model.ts'
import type { Engine, EngineJob } from '../runtime/engine.ts'
import { type AnswerPlan, answerPlan } from './answer-plan.ts'
import { caughtUp } from './caught-up.ts'
import { stepsOf } from './duration.ts'
import { type JobBoard, userTaskType } from './job-board.ts'
import type { JobSchemas } from './job-schemas.ts'
import { isAtRest, tokensOf } from './rest.ts'
import { beginInstance } from './start-instance.ts'
import { type InstanceView, viewOf } from './view.ts'
import type { RecordWatch } from './watch.ts'

export interface RunDeps {
  engine: Pick<
    Engine,
    'publishMessage' | 'createInstance' | 'completeJob' | 'throwError' | 'failJob' | 'cancelInstance'
  >
  watch: RecordWatch
  clock: EngineClock
  board: JobBoard
  schemas: JobSchemas
  model: Model
  /** Models that its call activities start, and those that these start. */
  called?: readonly Model[]
  /** Key of the deployed version that is run. */
  definitionKey: string
}

/** Long enough for a process to come to rest; one that does not loops without ever waiting. */
const RESTS_WITHIN_MS = 30_000
/** The message is taken at once: somebody waits for it. */
const TTL_MS = 60_000

/** A step that this run cannot do now. */
export class StepRefused extends Error {}

/**
 * One instance of a process on an engine that nobody's work is on. Tasks of workers are answered here, from the plan or
 * with a sample, and written down; people's tasks, messages and time wait for the one who drives it.
 */
export async function beginRun(
  deps: RunDeps,
  variables: Record<string, unknown>,
  answers: Record<string, StepAnswer[]>,
) {
  const { engine, watch, clock, board, schemas, model, called = [] } = deps
  const models = [model, ...called]
  const plan: AnswerPlan = answerPlan(answers)
  const effects: SideEffect[] = []
  const steps: ScenarioStep[] = []
  board.serve([...new Set(models.flatMap(({ jobs }) => jobs.map(({ type }) => type))), userTaskType])
  const { key, started } = await beginInstance(deps, variables)
  let engineTime = await clock.now()

  const view = () => viewOf(key, watch.records)
  const nameOf = (elementId: string) =>
    models.flatMap(({ flowNodes }) => flowNodes).find(({ id }) => id === elementId)?.name ?? elementId
  const until = <T>(what: string, probe: (now: InstanceView) => T | undefined) =>
    watch.until(what, () => probe(view()), RESTS_WITHIN_MS)

  const openJobs = (now: InstanceView) =>
    board.open.filter(
      ({ processInstanceKey, elementInstanceKey }) =>
        now.instances.has(processInstanceKey) && !now.gone.has(elementInstanceKey),
    )
  const isOfPerson = ({ type }: EngineJob) => type === userTaskType
  const isAutomatic = (job: EngineJob) => !isOfPerson(job) && !isWait(job.type)
  /** Tasks of people, and answers that come from outside. */
  const waiting = (now = view()) => openJobs(now).filter((job) => !isAutomatic(job))

  async function answerJob(job: EngineJob) {
    board.take(job)
    const { elementId, type, processId } = job
    const { input, faults } = schemas.inputOf(type, job.variables)
    const answer = plan.next(elementId) ?? { output: schemas.sample(type, processId, engineTime) }
    const fault = faults[0] ?? schemas.faultOf(type, answer)
    const at = new Date(engineTime).toISOString()
    effects.push({
      elementId,
      name: nameOf(elementId),
      type,
      input,
      faults,
      at,
      answer: fault ? null : answer,
    })
    if (fault) return engine.failJob(job.key, 0, `${elementId}: ${fault}`)
    plan.given(elementId, answer)
    if ('error' in answer) return engine.throwError(job.key, answer.error, answer.error)
    return engine.completeJob(job.key, answer.output)
  }

  /** What looks like rest may be a moment between two records. */
  async function isReallyAtRest(): Promise<boolean> {
    await caughtUp(engine, watch)
    return isAtRest(view(), waiting())
  }

  /** Lets it go on until nothing moves. Jobs are answered one after the other, so that every run takes the same way. */
  async function settle(): Promise<void> {
    for (;;) {
      const job = await until('the process to come to rest', (now) => {
        const [next] = openJobs(now)
          .filter(isAutomatic)
          .sort((a, b) => (BigInt(a.key) < BigInt(b.key) ? -1 : 1))
        if (next && now.state === 'active') return next
        return isAtRest(now, waiting(now)) ? 'rest' : undefined
      })
      if (job !== 'rest') await answerJob(job)
      else if (await isReallyAtRest()) break
    }
    engineTime = await clock.now()
  }

  async function complete(elementId: string, given: Record<string, unknown>) {
    const job = waiting().find((open) => open.elementId === elementId)
    if (!job) throw new StepRefused(`Nobody is waited for at “${nameOf(elementId)}”`)
    const fault = isOfPerson(job) ? undefined : schemas.faultOf(job.type, { output: given })
    if (fault) throw new StepRefused(fault)
    board.take(job)
    // As the inbox does: what was entered stays in its submission, the process gets the outcome.
    const { outcome } = given
    const answer = isOfPerson(job) ? { submissionId: randomUUID(), ...(outcome ? { outcome } : {}) } : given
    await engine.completeJob(job.key, answer)
  }

  async function publish(name: string, given: Record<string, unknown>) {
    const { subscriptions, correlated } = view()
    const subscription = subscriptions.find(({ messageName }) => messageName === name)
    if (!subscription) throw new StepRefused(`Nothing waits for the message ${name}`)
    await engine.publishMessage({
      name,
      correlationKey: subscription.correlationKey,
      messageId: randomUUID(),
      ttlMs: TTL_MS,
      variables: given,
    })
    await until(`${name} to arrive`, (now) => now.correlated > correlated || undefined)
  }

  /** Moves the clock a day at a time, and lets what is due happen. */
  async function passTime(durations: number[]) {
    for (const step of durations) {
      engineTime = await clock.add(step)
      await until(
        'timers that are due',
        (now) => now.openTimers.every(({ dueAt }) => dueAt > engineTime) || undefined,
      )
      await settle()
    }
  }

  function toNextTimer(): number[] {
    const [next] = view()
      .openTimers.map(({ dueAt }) => dueAt)
      .sort((a, b) => a - b)
    if (next === undefined) throw new StepRefused('No timer is running')
    return [Math.max(next - engineTime, 0) + 1000]
  }

  const acts = {
    complete: (step: Extract<ScenarioStep, { do: 'complete' }>) => complete(step.element, step.variables),
    publish: (step: Extract<ScenarioStep, { do: 'publish' }>) => publish(step.message, step.variables),
    'next-timer': () => passTime(toNextTimer()),
    'pass-time': (step: Extract<ScenarioStep, { do: 'pass-time' }>) => passTime(stepsOf(step.duration)),
  }

  return {
    key,
    started,
    view,
    effects: effects as readonly SideEffect[],
    steps: steps as readonly ScenarioStep[],
    plan,
    settle,
    engineTime: () => engineTime,
    waiting,
    isOfPerson,
    nameOf,
    /** The task type of an element, of the process or of one that it calls. */
    typeOf: (elementId: string) =>
      models.flatMap(({ jobs }) => jobs).find((job) => job.elementId === elementId)?.type,

    /** Does one step and lets the process come to rest. */
    async do(step: ScenarioStep): Promise<void> {
      await acts[step.do](step as never)
      steps.push(step)
      await settle()
    },

    /** Where it stands. */
    end(): RunEnd {
      const now = view()
      if (now.state !== 'active') return { state: now.state, at: now.ends }
      const incidents = now.incidents.map(({ elementId }) => elementId)
      if (incidents.length > 0) return { state: 'incident', at: incidents }
      return {
        state: 'waiting',
        at: tokensOf(now)
          .filter(({ called }) => !called)
          .map(({ elementId }) => elementId)
          .sort(),
      }
    },

    /** Ends it where it still goes on. */
    async cancel() {
      if (view().state === 'active') await engine.cancelInstance(key).catch(() => undefined)
    },
  }
}

export type Run = Awaited<ReturnType<typeof beginRun>>
