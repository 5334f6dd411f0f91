import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstanceRows, insertInstance } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let operations: Member
let manager: Member
let stranger: Member
let mine: ProjectRow
let theirs: ProjectRow
let atGate: InstanceRows
let failing: InstanceRows
let failingToo: InstanceRows
let ended: InstanceRows
const fingerprint = crypto.randomUUID().replaceAll('-', '').slice(0, 16)

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  operations = await make.member({ companyId, roles: ['operations'] })
  manager = await make.member({ companyId, roles: ['manager'] })
  stranger = await make.member({ companyId: await make.company(), roles: ['operations'] })
  await make.system(companyId, async (trx) => {
    const myTeam = await insertTeam(companyId, manager.id, trx)
    const theirTeam = await insertTeam(companyId, operations.id, trx)
    mine = await insertProject(
      { companyId, teamId: myTeam, managerId: manager.id, clientName: 'Café Meridian' },
      trx,
    )
    theirs = await insertProject(
      { companyId, teamId: theirTeam, managerId: operations.id, clientName: 'Borealis Wealth' },
      trx,
    )
    atGate = await insertInstance({ companyId, project: mine, at: 'gate' }, trx)
    failing = await insertInstance({ companyId, project: mine, at: 'incident', fingerprint }, trx)
    failingToo = await insertInstance({ companyId, project: theirs, at: 'incident', fingerprint }, trx)
    ended = await insertInstance({ companyId, project: theirs, at: 'end' }, trx)
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const get = async (path: string, member = operations) => {
  const { status, body } = await api.as(member.token)('get', path)
  return { status, body }
}
const keysOf = async (path: string, member = operations) =>
  (await get(path, member)).body.items.map((item: { key: string }) => item.key)

describe('process dashboard', () => {
  it('ENG-21 counts instances of a version by state', async () => {
    const { body } = await get('/processes')
    const process = body.items.find(
      (item: { processId: string; version: number }) =>
        item.processId === 'regulated-project' && item.version === 1,
    )

    expect(process).toMatchObject({ active: 1, incident: 2, completed: 1, cancelled: 0 })
  })

  it('ENG-21 draws tokens, incidents and durations for each element', async () => {
    const { body } = await get('/processes/regulated-project/heatmap?version=1&days=7')

    expect(body.elements).toEqual([
      {
        elementId: 'serviceTask_enterOnboarding',
        name: 'Enter stage',
        active: 2,
        incidents: 2,
        completed: 2,
        meanMs: 2000,
        p95Ms: 2000,
        workedMs: null,
      },
      {
        elementId: 'userTask_reviewOnboarding',
        name: 'Stage review',
        active: 1,
        incidents: 0,
        completed: 0,
        meanMs: null,
        p95Ms: null,
        workedMs: null,
      },
    ])
  })

  it('ENG-21 adds up the time that people worked, from claim to completion', async () => {
    const claimed = Date.now() - 50_000
    await make.system(companyId, (trx) =>
      trx('user_task').insert({
        engine_id: ended.engineId,
        company_id: companyId,
        job_key: ended.taskKey,
        process_instance_key: ended.key,
        process_id: 'regulated-project',
        element_id: 'userTask_reviewOnboarding',
        element_instance_key: ended.taskKey,
        title: 'Stage review',
        candidate_roles: ['manager'],
        created_at: new Date(claimed),
        state: 'completed',
        claimed_at: new Date(claimed),
        ended_at: new Date(claimed + 45_000),
      }),
    )
    const { body } = await get('/processes/regulated-project/heatmap?version=1&days=7')

    expect(body.elements.map((row: { workedMs: number | null }) => row.workedMs)).toEqual([null, 45_000])
  })

  it('ENG-22 finds instances by record number, client, business key, instance key and state', async () => {
    const search = (q: string) => keysOf(`/process-instances?q=${encodeURIComponent(q)}`)

    expect(await search(mine.number)).toEqual([failing.key, atGate.key])
    expect(await search('cafe meridian')).toEqual([failing.key, atGate.key])
    expect(await search(`project:${theirs.id}`)).toEqual([ended.key, failingToo.key])
    expect(await search(atGate.key)).toEqual([atGate.key])
    expect(await keysOf('/process-instances?state=incident')).toEqual([failingToo.key, failing.key])
  })

  it('pages instances newest first without a gap', async () => {
    const first = await get('/process-instances?process=regulated-project&limit=3')
    const second = await get(
      `/process-instances?process=regulated-project&limit=3&cursor=${first.body.nextCursor}`,
    )

    expect([...first.body.items, ...second.body.items].map((item) => item.key)).toEqual([
      ended.key,
      failingToo.key,
      failing.key,
      atGate.key,
    ])
    expect(second.body.nextCursor).toBeNull()
  })

  it('UI-37 tells in one line what an instance waits for, with its record and the token on the diagram', async () => {
    const { body } = await get(`/process-instances/${atGate.key}`)

    expect(body).toMatchObject({
      processName: 'Regulated project',
      state: 'active',
      record: { kind: 'project', id: mine.id, number: mine.number },
      client: { id: mine.clientId, name: 'Café Meridian' },
      waitsFor: { what: 'Stage review', whom: 'manager' },
      elements: [
        { elementId: 'serviceTask_enterOnboarding', state: 'completed', count: 1 },
        { elementId: 'userTask_reviewOnboarding', state: 'active', count: 1 },
      ],
      flows: ['flow_started'],
    })
    expect((await get(`/process-instances/${failing.key}`)).body.waitsFor).toMatchObject({
      what: 'Repair of “Enter stage”: The template has no stage onboarding. Repair it, then retry.',
      whom: 'Operations',
    })
    expect((await get(`/process-instances/${ended.key}`)).body.waitsFor).toBeNull()
  })

  it('UI-37 masks personal variables and shows the rest', async () => {
    const { body } = await get(`/process-instances/${atGate.key}/variables`)

    expect(body.items).toMatchObject([
      { name: 'contactEmail', value: '***', masked: true },
      { name: 'projectId', value: mine.id, masked: false },
    ])
  })

  it('ENG-22 lists what was passed, in order', async () => {
    const { body } = await get(`/process-instances/${atGate.key}/history`)

    expect(body.items).toMatchObject([
      { elementName: 'Enter stage', state: 'completed', durationMs: 2000 },
      { elementName: 'Stage review', state: 'active', leftAt: null },
    ])
  })

  it('shows a manager the instances of their own teams alone, and another company nothing', async () => {
    expect(await keysOf('/process-instances?process=regulated-project', manager)).toEqual([
      failing.key,
      atGate.key,
    ])
    expect(await get(`/process-instances/${ended.key}`, manager)).toMatchObject({ status: 404 })
    expect(await keysOf('/process-instances?process=regulated-project', stranger)).toEqual([])
    expect(await get(`/process-instances/${atGate.key}/diagram`, stranger)).toMatchObject({ status: 404 })
  })
})

describe('incidents', () => {
  it('ENG-24 groups incidents with one cause', async () => {
    const { body } = await get('/incidents/groups')

    expect(body.items).toMatchObject([{ fingerprint, count: 2, clients: 2, elementName: 'Enter stage' }])
  })
})
