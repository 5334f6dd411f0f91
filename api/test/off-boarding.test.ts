import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertInstance } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

type Person = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let admin: Person
let leaver: Person
let heir: Person
let open: ProjectRow
let closed: ProjectRow
let taskKey: string

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  admin = await make.member({ companyId, roles: ['admin'] })
  leaver = await make.member({ companyId, roles: ['manager'] })
  heir = await make.member({ companyId, roles: ['manager'] })
  await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, leaver.id, trx)
    const project = (clientName: string) =>
      insertProject({ companyId, teamId, managerId: leaver.id, clientName }, trx)
    open = await project('Open matter')
    closed = await project('Closed matter')
    for (const { id } of [open, closed]) {
      await trx('project')
        .where({ id })
        .update({ member_ids: [leaver.id] })
      await trx('project_member').insert({
        id: newId(),
        company_id: companyId,
        project_id: id,
        user_id: leaver.id,
        role: 'manager',
        from_on: '2026-04-01',
      })
    }
    await trx('project').where({ id: closed.id }).update({ status: 'completed' })
    await trx('client').where({ id: open.clientId }).update({ owner_user_id: leaver.id })
    await trx('staff_user').where({ id: heir.id }).update({ reports_to: leaver.id })
    taskKey = (await insertInstance({ companyId, project: open, at: 'gate' }, trx)).taskKey
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const seatsTaken = async () => (await api.as(admin.token)('get', '/licence')).body.seatsTaken
const holdings = async () => (await api.as(admin.token)('get', `/users/${leaver.id}/holdings`)).body
const end = (body: object) => api.as(admin.token)('post', `/users/${leaver.id}/deactivate`, body)

describe('somebody leaves', () => {
  it('shows beforehand what waits for a new owner', async () => {
    await api.as(leaver.token)('post', `/tasks/${taskKey}/claim`)
    expect(await holdings()).toEqual({ projects: 1, clients: 1, teams: 1, reports: 1, tasks: 1 })
  })

  it('asks for a reason and for an heir who is active', async () => {
    expect((await end({})).body.status).toBe(422)
    expect((await end({ reason: 'Left the firm', handOverTo: leaver.id })).body).toMatchObject({
      status: 422,
      code: 'HAND_OVER_TO_INACTIVE',
    })
  })

  it('IAM-26 frees the seat, returns taken tasks to their group, and hands over what is owned; authorship and history stay', async () => {
    await api
      .as(leaver.token)('patch', `/projects/${open.id}`, { title: 'Named by the leaver' })
      .set('if-match', '2')
    const before = await seatsTaken()
    const answer = await end({ reason: 'Left the firm', handOverTo: heir.id })
    expect(answer.body).toMatchObject({ status: 'deactivated', fullName: 'Test Member' })
    expect(await seatsTaken()).toBe(before - 1)

    const { body: task } = await api.as(heir.token)('get', `/tasks/${taskKey}`)
    expect(task).toMatchObject({ state: 'open', assignee: null })
    const { body: project } = await api.as(heir.token)('get', `/projects/${open.id}`)
    expect(project.members).toMatchObject([{ userId: heir.id, role: 'manager' }])
    expect(await holdings()).toEqual({ projects: 0, clients: 0, teams: 0, reports: 0, tasks: 0 })

    const rows = await make.system(companyId, (trx) =>
      trx('project').whereIn('id', [open.id, closed.id]).orderBy('id').select('id', 'manager_id'),
    )
    expect(rows).toEqual(
      [
        { id: open.id, manager_id: heir.id },
        { id: closed.id, manager_id: leaver.id },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    const { items } = (await api.as(admin.token)('get', `/history/project/${open.id}`)).body
    expect(
      items
        .slice(0, 2)
        .map(({ action, actor, reason }: { action: string; actor: object; reason: string }) => ({
          action,
          actor,
          reason,
        })),
    ).toMatchObject([
      { action: 'user.deactivate', actor: { id: admin.id }, reason: 'Left the firm' },
      { action: 'project.change', actor: { id: leaver.id, name: 'Test Member' } },
    ])
  })

  it('refuses the token of who has left', async () => {
    expect((await api.as(leaver.token)('get', '/me')).status).toBe(401)
  })

  it('leaves the hand-over open when nobody is named yet, until somebody is', async () => {
    const second = await make.member({ companyId, roles: ['consultant'] })
    await make.system(companyId, (trx) =>
      trx('client').where({ id: open.clientId }).update({ owner_user_id: second.id }),
    )
    const path = `/users/${second.id}`
    await api.as(admin.token)('post', `${path}/deactivate`, { reason: 'Left' })
    expect((await api.as(admin.token)('get', `${path}/holdings`)).body.clients).toBe(1)
    expect((await api.as(admin.token)('post', `${path}/hand-over`, { to: heir.id })).body.clients).toBe(0)
  })
})
