import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertInstance } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People

beforeAll(async () => {
  api = await startApi()
  make = people()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

it('PRJ-42 shows all ten areas to all staff; a deployment changes the diagram, and what runs is counted', async () => {
  const companyId = await make.company()
  const support = await make.member({ companyId, roles: ['support'] })
  const manager = await make.member({ companyId, roles: ['manager'] })
  const read = async (path: string, member = manager) => (await api.as(member.token)('get', path)).body
  const areas = (await read('/atlas', support)).areas.map(({ key }: { key: string }) => key)
  expect(areas).toEqual([
    'backend-team',
    'customer-portal',
    'projects',
    'assignments',
    'compliance-control',
    'ai-copilot',
    'billing',
    'credit-notes',
    'overdue',
    'platform',
  ])

  const processId = `analyst-${newId()}`
  const deploy = (version: number, xml: string) =>
    make.system(companyId, (trx) =>
      trx('process_definition').insert({
        engine_id: newId(),
        key: version,
        process_id: processId,
        version,
        resource_name: `${processId}.bpmn`,
        xml,
        deployed_at: new Date(Date.now() + version * 1000),
      }),
    )
  const drawn = async () =>
    (await read('/atlas/backend-team')).processes.find(
      (process: { processId: string }) => process.processId === processId,
    )
  await deploy(1, '<first/>')
  expect(await drawn()).toMatchObject({ version: 1, xml: '<first/>' })
  await deploy(2, '<second/>')
  expect(await drawn()).toMatchObject({ version: 2, xml: '<second/>', active: 0 })

  await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, manager.id, trx)
    const project = await insertProject(
      { companyId, teamId, managerId: manager.id, clientName: 'Café Meridian' },
      trx,
    )
    await insertInstance({ companyId, project, at: 'incident' }, trx)
  })
  const [project] = (await read('/atlas/projects')).processes
  expect(project).toMatchObject({ processId: 'regulated-project', active: 1, incident: 1 })
})
