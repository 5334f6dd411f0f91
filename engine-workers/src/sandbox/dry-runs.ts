import { randomUUID } from 'node:crypto'
import type { EngineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import type { SandboxCommand, SandboxState } from '@zippcrm/processes/dry-run.ts'
import type { StepAnswer } from '@zippcrm/processes/scenario.ts'
import { readModel } from '@zippcrm/processes/tools/model.ts'
import { startSample } from '@zippcrm/processes/tools/start-sample.ts'
import { type Engine, grpcCode, grpcCodeOf } from '../runtime/engine.ts'
import { deployPatiently } from './deploy.ts'
import type { Desk } from './desk.ts'
import type { JobBoard } from './job-board.ts'
import type { JobSchemas } from './job-schemas.ts'
import { presentRun, type RunState } from './present-run.ts'
import { SandboxRefused } from './refused.ts'
import { replay } from './replay.ts'
import { beginRun, StepRefused } from './run.ts'
import type { RecordWatch } from './watch.ts'

export interface DryRunsDeps {
  engine: Engine
  clock: EngineClock
  watch: RecordWatch
  board: JobBoard
  schemas: JobSchemas
  desk: Desk
  /** Drops the records of an instance that nobody looks at any more. */
  forget(instanceKey: string): void
}

type Act<A extends SandboxCommand['act']> = Extract<SandboxCommand, { act: A }>

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The one dry run of the sandbox: begun, driven step by step or played from a scenario, and left. */
export function dryRuns({ engine, clock, watch, board, schemas, desk, forget }: DryRunsDeps) {
  let current: RunState | undefined

  async function end() {
    const ended = current
    current = undefined
    board.clear()
    if (!ended) return
    await ended.run.cancel()
    for (const key of ended.run.view().instances) forget(key)
  }

  /** Goes on by itself; who looks meanwhile sees how far it has come. */
  function move(state: RunState, work: () => Promise<void>) {
    state.moving = true
    state.fault = null
    void work()
      .catch((error: unknown) => {
        state.fault =
          error instanceof StepRefused
            ? error.message
            : `The process did not come to rest: ${reasonOf(error)}`
      })
      .finally(() => {
        state.moving = false
      })
  }

  async function deploy({ processId, resources }: Act<'start'> | Act<'replay'>) {
    const main = resources.find(({ name }) => name === `${processId}.bpmn`)
    if (!main) throw new SandboxRefused('MODEL_REFUSED', `There is no ${processId}.bpmn among the files`)
    const files = resources.map(({ name, content }) => ({ name, content: Buffer.from(content) }))
    const deployed = await deployPatiently(engine, files).catch((error: unknown) => {
      if (grpcCodeOf(error) === grpcCode.invalidArgument)
        throw new SandboxRefused('MODEL_REFUSED', reasonOf(error))
      throw error
    })
    const definition = deployed.find(({ kind, id }) => kind === 'process' && id === processId)
    if (!definition) throw new SandboxRefused('MODEL_REFUSED', `${main.name} holds no process ${processId}`)
    const others = resources.filter((one) => one !== main && one.name.endsWith('.bpmn'))
    return {
      model: await readModel(main.content),
      called: await Promise.all(others.map(({ content }) => readModel(content))),
      definitionKey: definition.key,
    }
  }

  async function begin(
    command: Act<'start'> | Act<'replay'>,
    variables: Record<string, unknown>,
    answers: Record<string, StepAnswer[]>,
  ): Promise<RunState> {
    desk.take(command.holder)
    await end()
    const { model, called, definitionKey } = await deploy(command)
    const given = { ...startSample(model, await clock.now()), ...variables }
    const started = command.act === 'start' ? variables : given
    const run = await beginRun(
      { engine, watch, clock, board, schemas, model, called, definitionKey },
      started,
      answers,
    )
    current = { id: randomUUID(), model, run, moving: false, fault: null, replay: null }
    return current
  }

  /** The run of this person, at rest. */
  function mine(userId: string, { atRest = true } = {}): RunState {
    if (!desk.isHeldBy(userId, { uses: true }) || !current)
      throw new SandboxRefused('DRY_RUN_MISSING', 'This dry run is over; start it again')
    if (atRest && current.moving) throw new SandboxRefused('DRY_RUN_MOVING', 'The last step is not done yet')
    return current
  }

  const acts: { [A in SandboxCommand['act']]: (command: Act<A>) => void | Promise<void> } = {
    look() {},

    async start(command) {
      const answers = Object.entries(command.answers).map(([id, answer]): [string, StepAnswer[]] => [
        id,
        [answer],
      ])
      const state = await begin(command, command.variables, Object.fromEntries(answers))
      move(state, () => state.run.settle())
    },

    async replay(command) {
      const { scenario } = command
      const state = await begin(command, scenario.variables, scenario.answers)
      state.replay = { name: scenario.name, passed: null, difference: null }
      move(state, async () => {
        const difference = await replay(state.run, scenario)
        state.replay = { name: scenario.name, passed: difference === null, difference }
      })
    },

    step({ userId, step }) {
      const state = mine(userId)
      move(state, () => state.run.do(step))
    },

    answer({ userId, elementId, answer }) {
      const { run } = mine(userId, { atRest: false })
      const type = run.typeOf(elementId) ?? ''
      const fault = answer && schemas.faultOf(type, answer)
      if (fault) throw new SandboxRefused('ANSWER_INVALID', fault)
      run.plan.set(elementId, answer)
    },

    leave({ userId }) {
      desk.leave(userId)
    },
  }

  return {
    end,

    /** Does what is asked and tells where things stand: the run itself to nobody but its owner. */
    async handle(command: SandboxCommand): Promise<SandboxState> {
      await acts[command.act](command as never)
      const userId = 'holder' in command ? command.holder.userId : command.userId
      const isMine = desk.isHeldBy(userId, { uses: false })
      return {
        holder: desk.state(),
        engineTime: new Date(await clock.now()).toISOString(),
        run: isMine && current ? presentRun(current) : null,
      }
    },
  }
}

export type DryRuns = ReturnType<typeof dryRuns>
