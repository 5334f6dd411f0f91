import { processFiles } from '@zippcrm/processes/files.ts'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { deployProcesses } from '../src/runtime/deployer.ts'
import { recordRelease } from '../src/runtime/record-release.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'
import { deployable, modelFiles } from './models.ts'

const log = pino({ level: 'silent' })

describe('deploying', () => {
  const app = useEngineWorkers()
  const deploy = (files = modelFiles()) =>
    deployProcesses({ db: app.db, engine: app.engine(), engineId: app.stack.engineId, files, log })
  const changed = (name: string, mark: string) =>
    modelFiles().map((file) =>
      file.name === name
        ? deployable(
            name,
            Buffer.from(
              file.content
                .toString('utf8')
                .replace('</bpmn:definitions>', `<!-- ${mark} --></bpmn:definitions>`),
            ),
          )
        : file,
    )
  const versions = (processId: string) =>
    app.asSystem((trx) =>
      trx('process_definition')
        .where({ process_id: processId, engine_id: app.stack.engineId })
        .orderBy('version')
        .pluck('version'),
    )

  it('ENG-01 deploys nothing on a second start', async () => {
    const before = await versions('test-work')
    expect(await deploy()).toEqual({ deployed: [], held: [] })
    expect(await versions('test-work')).toEqual(before)
  })

  it('DEP-11 every process of the product keeps its version on a second start', async () => {
    const files = processFiles()
    const processes = files.filter(({ kind }) => kind === 'bpmn')
    const newest = () =>
      app.asSystem((trx) =>
        trx('process_definition')
          .where({ engine_id: app.stack.engineId })
          .whereIn(
            'process_id',
            processes.map(({ processId }) => processId ?? ''),
          )
          .orderBy(['process_id', 'version'])
          .select('process_id', 'version'),
      )
    await deploy(files)
    const before = await eventually('all of them', async () => {
      const versions = await newest()
      return versions.length >= processes.length && versions
    })
    expect(await deploy(files)).toEqual({ deployed: [], held: [] })
    expect(await newest()).toEqual(before)
  })

  it('ENG-01 deploys one new version of the one file that changed', async () => {
    const before = await versions('test-work')
    expect(await deploy(changed('test-work.bpmn', 'changed once'))).toEqual({
      deployed: ['test-work.bpmn'],
      held: [],
    })
    expect(await versions('test-work')).toEqual([...before, before.at(-1) + 1])
    expect(await deploy(changed('test-work.bpmn', 'changed once'))).toEqual({ deployed: [], held: [] })
  })

  it("ENG-01 never deploys over an analyst's version: a newer file of the product becomes a proposed change", async () => {
    // What the tests before have changed is as it was again.
    await deploy()
    const [model] = changed('test-timer.bpmn', 'from the modeler').filter(
      ({ name }) => name === 'test-timer.bpmn',
    )
    const engineId = app.stack.engineId
    const released = await app.engine().deploy([model!])
    await app.asSystem((trx) =>
      recordRelease({ engineId, source: 'modeler', companyId: app.stack.companyId }, [model!], released, trx),
    )
    // The analyst's version survives a start with the files it knows.
    expect(await deploy()).toEqual({ deployed: [], held: [] })

    const shipped = changed('test-timer.bpmn', 'shipped later')
    const answer = await deploy(shipped)
    expect(answer.held).toEqual(['test-timer.bpmn'])
    expect(answer.deployed).not.toContain('test-timer.bpmn')
    await deploy(shipped)
    // The same content under the same name makes no version, so asking tells which one is the newest.
    const [newest] = await app.engine().deploy([model!])
    expect(newest!.version).toBe(2)

    const offered = await app.asSystem((trx) => trx('model_change').where({ process_id: 'test-timer' }))
    expect(offered).toMatchObject([
      { kind: 'shipped', state: 'in_review', company_id: app.stack.companyId, base_version: 2 },
    ])
    const text = (files: { content: string }[]) => files.map(({ content }) => content).join()
    expect(text(offered[0].base)).toContain('from the modeler')
    expect(text(offered[0].files)).toContain('shipped later')
    expect(text(offered[0].ancestor)).not.toMatch(/from the modeler|shipped later/)
    const command = await app.asSystem((trx) =>
      trx('engine_command')
        .where({ subject: `model-change:${offered[0].id}` })
        .first('payload'),
    )
    expect(command.payload.name).toBe('model-change.proposed')
  })
})
