import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstanceRows, insertInstance, insertParts, insertPassages } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let operations: Member
let stranger: Member
let project: ProjectRow
let instance: InstanceRows
let failing: InstanceRows
let childKey: string

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  operations = await make.member({ companyId, roles: ['operations'] })
  stranger = await make.member({ companyId: await make.company(), roles: ['operations'] })
  await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, operations.id, trx)
    project = await insertProject(
      { companyId, teamId, managerId: operations.id, clientName: 'Café Meridian' },
      trx,
    )
    instance = await insertInstance({ companyId, project, at: 'gate' }, trx)
    failing = await insertInstance({ companyId, project, at: 'incident' }, trx)
    childKey = (await insertParts(instance, { companyId, project }, trx)).childKey
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const read = async (path: string, member = operations) => (await api.as(member.token)('get', path)).body
const part = async (name: string) => (await read(`/process-instances/${instance.key}/${name}`)).items

describe('parts of an instance', () => {
  it('ENG-22 shows jobs with retries, timers, messages and decisions with the rows that matched', async () => {
    expect(await part('jobs')).toContainEqual(
      expect.objectContaining({
        type: 'project.enter-stage',
        elementName: 'Enter stage',
        retries: 2,
        error: 'connection refused',
      }),
    )
    expect(await part('timers')).toMatchObject([{ elementName: 'Enter stage', state: 'created' }])
    expect(await part('messages')).toMatchObject([
      { name: 'invoice.settled', correlationKey: project.id, state: 'created' },
    ])
    expect(await part('decisions')).toMatchObject([
      {
        decisionName: 'Approval level',
        decisionVersion: 3,
        output: 'manager',
        evaluated: [
          {
            inputs: [
              { name: 'hours', value: 12 },
              { name: 'contactEmail', value: '***' },
            ],
            rules: [{ row: 2, outputs: [{ name: 'role', value: 'manager' }] }],
          },
        ],
      },
    ])
  })

  it('ENG-22 shows variables with every value they have had', async () => {
    expect(await part('variables')).toContainEqual(
      expect.objectContaining({ name: 'stageDecision', value: 'approved', changes: 2, scope: null }),
    )
    expect(await part('variable-changes')).toMatchObject([
      { name: 'stageDecision', value: 'sent_back', at: '2026-11-02T04:30:00.000Z' },
      { name: 'stageDecision', value: 'approved', at: '2026-11-02T04:31:00.000Z' },
    ])
  })

  it('ENG-22 shows called and calling instances, and others of the same record', async () => {
    expect(await part('relatives')).toMatchObject([
      { key: childKey, relation: 'called' },
      { key: failing.key, relation: 'record' },
    ])
    const ofChild = await read(`/process-instances/${childKey}/relatives`)
    expect(ofChild.items).toMatchObject([{ key: instance.key, relation: 'calling' }])
  })

  it('ENG-22 replays when elements were entered and left, flows taken and incidents open', async () => {
    expect(await read(`/process-instances/${failing.key}/replay`)).toMatchObject({
      elements: [{ elementId: 'serviceTask_enterOnboarding', state: 'active', leftAt: null }],
      flows: [{ flowId: 'flow_started' }],
      incidents: [{ elementId: 'serviceTask_enterOnboarding', until: null }],
    })
  })

  it('shows no part to another company', async () => {
    const path = `/process-instances/${instance.key}`
    const parts = [
      'history',
      'replay',
      'variables',
      'variable-changes',
      'jobs',
      'messages',
      'decisions',
      'relatives',
    ]
    const answers = await Promise.all(parts.map((name) => api.as(stranger.token)('get', `${path}/${name}`)))
    expect(answers.map((answer) => answer.status)).toEqual(parts.map(() => 404))
  })
})

describe('search', () => {
  const find = async (query: Record<string, string>) => {
    const { items } = await read(`/process-instances?${new URLSearchParams(query)}`)
    return items.map(({ key }: { key: string }) => key)
  }

  it('ENG-22 finds instances by element, error text, variable value and date', async () => {
    expect(await find({ element: 'userTask_reviewOnboarding' })).toEqual([instance.key])
    expect(await find({ error: 'NO STAGE' })).toEqual([failing.key])
    expect(await find({ error: '100%' })).toEqual([])
    expect(await find({ fingerprint: '0123456789abcdef' })).toEqual([])
    expect(await find({ variable: 'stageDecision=approved' })).toEqual([instance.key])
    expect(await find({ variable: 'stageDecision=sent_back' })).toEqual([])
    expect(await find({ startedTo: '2026-11-03T00:00:00Z' })).toEqual([childKey])
    expect(await find({ startedFrom: '2026-11-03T00:00:00Z', state: 'incident' })).toEqual([failing.key])
  })

  it('UI-37 refuses to search for a personal variable', async () => {
    const answer = await api.as(operations.token)('get', '/process-instances?variable=contactEmail%3Da%40b')
    expect([answer.status, answer.body.code]).toEqual([422, 'VARIABLE_PERSONAL'])
  })
})

describe('health of the engine', () => {
  it('tells what stands longer than it usually does, and leaves alone what has an incident or a longer past', async () => {
    const hours = (count: number) => count * 3_600_000
    const stalls = async () => (await read('/process-stalls?process=regulated-project')).items
    const elementId = 'userTask_reviewOnboarding'
    await make.system(companyId, (trx) =>
      trx('element_instance')
        .where({ engine_id: instance.engineId, element_id: elementId })
        .update({ started_at: new Date(Date.now() - hours(30)) }),
    )
    expect(await stalls()).toEqual([])

    await make.system(companyId, (trx) =>
      insertPassages({ companyId, elementId, tookMs: hours(2), count: 20 }, trx),
    )
    expect(await stalls()).toMatchObject([
      {
        processInstanceKey: instance.key,
        elementName: 'Stage review',
        usualMs: hours(2),
        record: { number: project.number },
      },
    ])

    await make.system(companyId, (trx) =>
      insertPassages({ companyId, elementId, tookMs: hours(48), count: 5 }, trx),
    )
    expect(await stalls()).toEqual([])
  })

  it('UI-39 calls a worker late when work of its type lies there', async () => {
    const worker = async () =>
      (await read('/process-pulse')).workers.find(({ type }: { type: string }) => type === 'test.never-done')
    const job = {
      engine_id: instance.engineId,
      key: 1,
      process_instance_key: instance.key,
      element_id: 'serviceTask_enterOnboarding',
      element_instance_key: 1,
      type: 'test.never-done',
      state: 'created',
      retries: 3,
    }
    const at = (ms: number) => ({
      created_at: new Date(Date.now() - ms),
      updated_at: new Date(Date.now() - ms),
    })
    await make.system(companyId, (trx) => trx('engine_job').insert({ ...job, ...at(1000) }))
    expect(await worker()).toMatchObject({ state: 'working', waiting: 1 })
    await make.system(companyId, (trx) => trx('engine_job').where({ type: job.type }).update(at(31_000)))
    expect(await worker()).toMatchObject({ state: 'late', waiting: 1 })
  })
})
