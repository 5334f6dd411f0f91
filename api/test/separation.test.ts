import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, office, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let firm: Office
let root: Awaited<ReturnType<People['member']>>
let projectId: string

beforeAll(async () => {
  api = await startApi()
  make = people()
  firm = await office(api, make)
  root = await make.member({ companyId: firm.companyId, roles: ['super_admin', 'manager', 'consultant'] })
  await make.system(firm.companyId, (trx) =>
    trx('team').where({ id: firm.teamId }).update({ deputy_user_id: root.id }),
  )
  projectId = await firm.started()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const said = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code}`
const commands = () =>
  make.system(firm.companyId, (trx) =>
    trx('engine_command').where({ company_id: firm.companyId }).pluck('id'),
  )
const openTask = () =>
  until(async () => {
    const [task] = await make.system(firm.companyId, (trx) =>
      trx('user_task')
        .where({ subject_id: projectId, state: 'open' })
        .select(trx.raw('job_key::text as key')),
    )
    return task?.key as string | undefined
  })

describe('who may work on a task', () => {
  it('IAM-52 a consultant of another team finds no task, and the engine hears nothing of the attempt', async () => {
    const key = await openTask()
    const before = await commands()
    const stranger = firm.as(firm.stranger)
    for (const [method, path, body] of [
      ['get', `/tasks/${key}`],
      ['post', `/tasks/${key}/claim`, {}],
      ['post', `/tasks/${key}/complete`, { data: {} }],
    ] as const) {
      expect([path, said(await stranger(method, path, body))]).toEqual([path, '404 NOT_FOUND'])
    }
    expect(await commands()).toEqual(before)
    expect((await firm.as(firm.consultant)('post', `/tasks/${key}/claim`, {})).body).toMatchObject({
      assignee: { id: firm.consultant.id },
    })
    await firm.as(firm.consultant)('post', `/tasks/${key}/release`, {})
  })

  it('IAM-52 who is in no group of a task sees it with the view of the house and yet neither takes nor completes it', async () => {
    const key = await openTask()
    const operations = await make.member({ companyId: firm.companyId, roles: ['operations'] })
    const before = await commands()
    expect((await firm.as(operations)('get', `/tasks/${key}`)).status).toBe(200)
    expect(said(await firm.as(operations)('post', `/tasks/${key}/claim`, {}))).toBe('403 NOT_CANDIDATE')
    expect(said(await firm.as(operations)('post', `/tasks/${key}/complete`, { data: {} }))).toBe(
      '403 NOT_CANDIDATE',
    )
    expect(await commands()).toEqual(before)
  })
})

describe('separation of duties', () => {
  it('a super admin decides neither on the evidence they sent nor on the gate they asked for', {
    timeout: 60_000,
  }, async () => {
    const item = await firm.item(projectId, 'onboarding-paper')
    await firm.upload(root, `/checklist-items/${item.id}/evidence`)
    const evidence = await until(async () =>
      (await firm.item(projectId, 'onboarding-paper')).evidence.find(
        ({ state }: { state: string }) => state === 'submitted',
      ),
    )
    for (const decision of ['verify', 'reject']) {
      const answer = await firm.act(root, `/evidence/${evidence.id}/${decision}`, { reason: 'Because' })
      expect(said(answer)).toBe('403 SELF_APPROVAL')
    }
    await firm.act(firm.reviewer, `/evidence/${evidence.id}/verify`)
    await until(async () => (await firm.item(projectId, 'onboarding-paper')).state === 'verified')

    const gate = `/projects/${projectId}/stages/onboarding`
    expect((await firm.act(root, `${gate}/submit`)).body).toMatchObject({ id: projectId })
    await until(async () => {
      const { body } = await firm.as(firm.manager)('get', `/projects/${projectId}`)
      return body.stages[0].state === 'in_review'
    })
    for (const outcome of ['pass', 'return']) {
      const answer = await firm.act(root, `${gate}/decision`, { outcome, comment: 'Because' })
      expect(said(answer)).toBe('403 SELF_APPROVAL')
    }
  })
})

describe('several roles', () => {
  it('a person may do what one of their roles may, in the widest scope of them', async () => {
    const both = await make.member({ companyId: firm.companyId, roles: ['manager', 'consultant'] })
    await make.system(firm.companyId, (trx) =>
      trx('team').where({ id: firm.teamId }).update({ deputy_user_id: both.id }),
    )
    const { permissions } = (await firm.as(both)('get', '/me')).body
    expect(permissions.projects).toEqual({ access: 'A', scope: 'team' })
    expect(permissions.invoices).toEqual({ access: 'W', scope: 'company' })
    expect((await firm.as(both)('get', `/projects/${projectId}`)).status).toBe(200)
  })
})
