import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, office, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

type Person = Office['manager']

let api: TestApi
let make: People
let firm: Office

beforeAll(async () => {
  api = await startApi()
  make = people()
  firm = await office(api, make)
  await make.system(firm.companyId, (trx) =>
    trx('sla_policy').insert({ company_id: firm.companyId, key: 'verify-evidence', working_minutes: 540 }),
  )
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const code = (answer: { status: number; body: { code?: string } }) => `${answer.status} ${answer.body.code}`

/** The open task of a step of one project, as somebody sees it in the inbox. */
const taskOf = (person: Person, projectId: string, title: string) =>
  until(async () => {
    const { body } = await firm.as(person)('get', `/tasks?view=all&projectId=${projectId}`)
    return body.items.find((task: { title: string }) => task.title === title)
  })

/** A paper whose evidence waits to be verified. */
async function paperToVerify(): Promise<{ projectId: string; key: string }> {
  const projectId = await firm.started()
  const item = await firm.item(projectId, 'onboarding-paper')
  await firm.upload(firm.consultant, `/checklist-items/${item.id}/evidence`)
  const { key } = await taskOf(firm.reviewer, projectId, 'Verify evidence')
  return { projectId, key }
}

// Each of them goes through a process from its start.
describe('tasks of a running process', { timeout: 90_000 }, () => {
  it('ENG-11 refuses a form on the server by the schema it was opened with, names the field, and loses nothing', async () => {
    const { key } = await paperToVerify()
    const typed = { outcome: 'reject' }
    await firm.as(firm.reviewer)('put', `/tasks/${key}/draft`, { data: typed })
    const refused = await firm.as(firm.reviewer)('post', `/tasks/${key}/complete`, { data: typed })
    expect(code(refused)).toBe('422 FORM_INVALID')
    expect(refused.body.errors).toEqual([
      { field: '/data/reason', code: 'FIELD_REQUIRED', message: 'Reason is needed.' },
    ])
    const task = (await firm.as(firm.reviewer)('get', `/tasks/${key}`)).body
    expect(task).toMatchObject({ state: 'open', draft: typed, form: { id: 'verify-evidence.v1' } })
    const context = (await firm.as(firm.reviewer)('get', `/tasks/${key}/context`)).body
    expect(context.whyMe).toBe('Nobody has claimed it. You see it as reviewer.')
    expect(context.whyDue).toMatch(
      /^9 working hours from .* The clock runs Monday to Friday, 09:30 to 18:30\./,
    )
    expect(context.next.map((way: { answer: string }) => way.answer)).toHaveLength(2)
  })

  it('ENG-13 of two people who complete one task one wins; the other learns who and when, and keeps the draft', async () => {
    const { key } = await paperToVerify()
    const answers = { outcome: 'verify' }
    const rivals = [firm.reviewer, firm.manager]
    for (const person of rivals) await firm.as(person)('put', `/tasks/${key}/draft`, { data: answers })
    const sent = await Promise.all(
      rivals.map((person) => firm.as(person)('post', `/tasks/${key}/complete`, { data: answers })),
    )
    const lost = sent.findIndex(({ status }) => status === 409)
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(sent[lost]!.body).toMatchObject({ code: 'TASK_GONE', by: 'Test Member', at: expect.any(String) })
    expect((await firm.as(rivals[lost]!)('get', `/tasks/${key}`)).body.draft).toEqual(answers)
  })

  it('ENG-09 UI-16 a task whose matter is cancelled leaves the inbox; completing it in between is refused', async () => {
    const projectId = await firm.started()
    const { key } = await taskOf(firm.consultant, projectId, 'Work on stage')
    await firm.as(firm.consultant)('put', `/tasks/${key}/draft`, { data: { note: 'Half done' } })
    await firm.as(firm.manager)('post', `/projects/${projectId}/cancel`, { reason: 'The client withdrew' })
    await until(async () => {
      const { body } = await firm.as(firm.consultant)('get', `/tasks?view=all&projectId=${projectId}`)
      return body.items.length === 0
    })
    const late = await firm.as(firm.consultant)('post', `/tasks/${key}/complete`, { data: {} })
    expect(code(late)).toBe('409 TASK_GONE')
    const task = (await firm.as(firm.consultant)('get', `/tasks/${key}`)).body
    expect(task).toMatchObject({ state: 'withdrawn', draft: { note: 'Half done' } })
  })

  it('ENG-10 like tasks are completed together, and one that does not fit is named', async () => {
    const papers = [await paperToVerify(), await paperToVerify()]
    const keys = papers.map(({ key }) => key)
    await firm.as(firm.reviewer)('post', `/tasks/${keys[1]}/claim`, {})
    const { body } = await firm.as(firm.manager)('post', '/tasks/bulk-complete', {
      keys,
      data: { outcome: 'verify' },
    })
    expect(body.items).toEqual([
      { key: keys[0], ok: true, code: null, message: null },
      {
        key: keys[1],
        ok: false,
        code: 'TASK_ALREADY_CLAIMED',
        message: 'Test Member is working on this task.',
      },
    ])
    await until(
      async () => (await firm.as(firm.manager)('get', `/tasks/${keys[0]}`)).body.state === 'completed',
    )
  })

  it('ENG-15 the deputy completes for who is away, and the audit trail names both', async () => {
    const deputy = await make.member({ companyId: firm.companyId, roles: ['reviewer'] })
    const { key } = await paperToVerify()
    await firm.as(firm.reviewer)('post', `/tasks/${key}/claim`, {})
    const today = (await firm.as(firm.manager)('get', '/me')).body.now.slice(0, 10)
    await firm.as(firm.reviewer)('post', '/absences', {
      deputyId: deputy.id,
      startsOn: today,
      endsOn: '2099-12-31',
    })
    const done = await firm.as(deputy)('post', `/tasks/${key}/complete`, { data: { outcome: 'verify' } })
    expect(done.status).toBe(200)
    const [audit] = await make.system(firm.companyId, (trx) =>
      trx('audit_log').where({ entity: 'task_submission', actor_id: deputy.id }).select('on_behalf_of'),
    )
    expect(audit.on_behalf_of).toBe(firm.reviewer.id)
  })
})
