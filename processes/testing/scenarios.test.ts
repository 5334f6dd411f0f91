import { engineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import { jobBoard } from '@zippcrm/engine-workers/sandbox/job-board.ts'
import { jobSchemas } from '@zippcrm/engine-workers/sandbox/job-schemas.ts'
import { replay } from '@zippcrm/engine-workers/sandbox/replay.ts'
import { beginRun } from '@zippcrm/engine-workers/sandbox/run.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contracts } from '../tools/contracts.ts'
import { readModels } from '../tools/model.ts'
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
})
