import { randomUUID } from 'node:crypto'
import { engineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import { deployPatiently } from '@zippcrm/engine-workers/sandbox/deploy.ts'
import { jobBoard } from '@zippcrm/engine-workers/sandbox/job-board.ts'
import { jobSchemas } from '@zippcrm/engine-workers/sandbox/job-schemas.ts'
import { replay } from '@zippcrm/engine-workers/sandbox/replay.ts'
import { beginRun } from '@zippcrm/engine-workers/sandbox/run.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmnOf } from '../../engine-workers/test/model-builder.ts'
import { contracts } from '../tools/contracts.ts'
import { readModel, readModels } from '../tools/model.ts'
import { scenariosOf } from '../tools/scenarios.ts'
import { startSample } from '../tools/start-sample.ts'
import { connect, type TestEngine } from './engine.ts'
import { type Observer, observe } from './observer.ts'
import { broker } from './use-process.ts'

const shipped = contracts.flatMap(({ processId }) =>
  scenariosOf(processId).map(({ id, scenario }) => [`${processId}: ${id}`, scenario] as const),
)
const models = await readModels()
const schemas = jobSchemas()

/** Every scenario that ships with a process takes the way it expects, by the code that runs it in the product. */
describe('scenarios', () => {
  let engine: TestEngine
  let observer: Observer
  let board: ReturnType<typeof jobBoard>
  const clock = engineClock(broker().monitoringUrl)

  beforeAll(() => {
    engine = connect(broker().gatewayAddress)
    observer = observe(broker().recorderUrl)
    board = jobBoard({ engine, onJob: () => observer.nudge() })
  })
  afterAll(async () => {
    await observer.close()
    await engine.close()
  })

  it.each(shipped)('%s', async (_, scenario) => {
    const { processId, variables, answers } = scenario
    const deployed = await engine.deployProcess(processId)
    const definitionKey = deployed.find(({ kind, id }) => kind === 'process' && id === processId)!.key
    const model = models.find((one) => one.processId === processId)!
    const run = await beginRun(
      { engine, watch: observer, clock, board, schemas, model, definitionKey },
      { ...startSample(model, await clock.now()), ...variables },
      answers,
    )
    const difference = await replay(run, scenario)
    await run.cancel()
    expect(difference).toBeNull()
  })

  it('drives what a call activity starts: its workers, people and messages, while the way stays that of the caller', async () => {
    const [caller, callee] = [`caller-${randomUUID()}`, `callee-${randomUUID()}`]
    const sketches = [
      { processId: caller, steps: [{ id: 'callActivity_askClient', calls: callee }] },
      {
        processId: callee,
        calledByOthers: true,
        steps: [
          { id: 'serviceTask_writeLetter', name: 'Write letter', job: 'test.write-letter' },
          { id: 'userTask_signLetter', name: 'Sign letter', user: true as const },
          { id: 'event_letterAnswered', waitsFor: 'letter.answered' },
        ],
      },
    ]
    const files = sketches.map((sketch) => ({ name: `${sketch.processId}.bpmn`, xml: bpmnOf(sketch) }))
    const deployed = await deployPatiently(
      engine,
      files.map(({ name, xml }) => ({ name, content: Buffer.from(xml) })),
    )
    const [model, called] = await Promise.all(files.map(({ xml }) => readModel(xml)))
    const run = await beginRun(
      {
        engine,
        watch: observer,
        clock,
        board,
        schemas,
        model: model!,
        called: [called!],
        definitionKey: deployed.find(({ id }) => id === caller)!.key,
      },
      { runId: randomUUID() },
      {},
    )

    await run.settle()
    expect(run.effects).toMatchObject([{ name: 'Write letter', type: 'test.write-letter' }])
    expect(run.waiting()).toMatchObject([{ elementId: 'userTask_signLetter' }])
    expect(run.end()).toEqual({ state: 'waiting', at: ['callActivity_askClient'] })
    await run.do({ do: 'complete', element: 'userTask_signLetter', variables: {} })
    expect(run.view().subscriptions).toMatchObject([{ messageName: 'letter.answered' }])
    await run.do({ do: 'publish', message: 'letter.answered', variables: {} })

    expect(run.end().state).toBe('completed')
    expect(run.view().path).toEqual([`start_${caller}`, 'callActivity_askClient', `end_${caller}`])
  })
})
