import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCase } from './case-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'
import { insertTask, type TaskFacts } from './task-rows.ts'

type Person = Awaited<ReturnType<People['member']>>
type Items = { items: { key: string }[]; nextCursor: string | null }

const hour = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hour)

let api: TestApi
let make: People
let companyId: string
let teamId: string
let manager: Person
let asha: Person
let arjun: Person
let stranger: Person

const named = async (roles: string[], name: string) => {
  const person = await make.member({ companyId, roles })
  await make.system(companyId, (trx) =>
    trx('staff_user').where({ id: person.id }).update({ full_name: name }),
  )
  return person
}

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  manager = await named(['manager'], 'Meera Iyer')
  asha = await named(['consultant'], 'Asha Rao')
  arjun = await named(['consultant'], 'Arjun Nair')
  stranger = await named(['consultant'], 'Ravi Kulkarni')
  teamId = await make.system(companyId, async (trx) => {
    const id = await insertTeam(companyId, manager.id, trx)
    for (const { id: userId } of [asha, arjun])
      await trx('team_membership').insert({
        id: newId(),
        company_id: companyId,
        team_id: id,
        user_id: userId,
        function: 'member',
      })
    return id
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const task = (facts: Partial<TaskFacts> = {}) =>
  make.system(companyId, (trx) =>
    insertTask({ companyId, roles: ['consultant'], teams: [teamId], ...facts }, trx),
  )
const as = (person: Person) => api.as(person.token)
const keys = async (person: Person, query: string) =>
  ((await as(person)('get', `/tasks?${query}`)).body as Items).items.map(({ key }) => key)
const read = async (person: Person, key: string) => (await as(person)('get', `/tasks/${key}`)).body
const code = (answer: { status: number; body: { code?: string } }) => `${answer.status} ${answer.body.code}`

describe('the inbox', () => {
  it('ENG-10 shows mine, what is free in my teams and all, most urgent first, and counts them', async () => {
    const client = `process=${newId()}`
    const processId = client.slice('process='.length)
    const [later, late, none, mine] = [
      await task({ processId, dueAt: inHours(30) }),
      await task({ processId, dueAt: inHours(-2) }),
      await task({ processId }),
      await task({ processId, assigneeId: asha.id, dueAt: inHours(2) }),
    ]
    const others = await task({ processId, assigneeId: arjun.id, dueAt: inHours(1) })
    const elsewhere = await task({ processId, roles: ['finance'], teams: [] })
    expect(await keys(asha, `view=mine&${client}`)).toEqual([mine])
    expect(await keys(asha, `view=team&${client}`)).toEqual([late, later, none])
    expect(await keys(asha, `view=all&${client}`)).toEqual([late, others, mine, later, none])
    expect(await keys(asha, `view=all&sort=newest&${client}`)).toEqual([others, mine, none, late, later])
    expect(await keys(stranger, `view=all&${client}`)).toEqual([])
    expect((await as(stranger)('get', `/tasks/${late}`)).status).toBe(404)
    expect(await keys(manager, `view=all&${client}`)).not.toContain(elsewhere)
    const counts = (await as(asha)('get', '/tasks/counts')).body
    expect(counts).toEqual({ mine: 1, team: 3, all: 5, overdue: 1 })
    const facets = (await as(asha)('get', '/tasks/facets?view=all')).body
    expect(facets.processes).toContainEqual({ id: processId, name: processId, count: 5 })
  })

  it('ENG-10 filters by process, stage, client, due date, priority and service level', async () => {
    const project = await make.system(companyId, (trx) =>
      insertProject({ companyId, teamId, managerId: manager.id, clientName: 'Kaveri Finserv' }, trx),
    )
    const about = { clientId: project.clientId, subject: { kind: 'project', id: project.id } }
    const soon = await task({ ...about, dueAt: inHours(5), warnAt: inHours(-1), priority: 80 })
    const late = await task({ ...about, dueAt: inHours(-5), warnAt: inHours(-9) })
    const calm = await task({ ...about, dueAt: inHours(200), processId: 'regulated-project' })
    const of = (query: string) => keys(manager, `view=all&clientId=${project.clientId}&${query}`)
    expect(await of('')).toEqual([late, soon, calm])
    expect(await of('sla=late')).toEqual([late])
    expect(await of('sla=due_soon')).toEqual([soon])
    expect(await of('sla=on_track')).toEqual([calm])
    expect(await of('due=overdue')).toEqual([late])
    expect(await of('due=week')).toEqual([late, soon])
    expect(await of('priority=high')).toEqual([soon])
    expect(await of('process=regulated-project')).toEqual([calm])
    const { stage } = await make.system(companyId, (trx) =>
      trx('project').where({ id: project.id }).first('stage'),
    )
    expect(await of(`stage=${stage}`)).toEqual([late, soon, calm])
    expect(await of(`stage=${stage === 'filing' ? 'issue' : 'filing'}`)).toEqual([])
    expect((await read(manager, late)).why).toMatch(/^Overdue since /)
    expect((await read(manager, soon)).why).toBe('Due in 5 h')
  })

  it('ENG-10 finds a task by record number, client, title and by what one typed into its form', async () => {
    const project = await make.system(companyId, (trx) =>
      insertProject({ companyId, teamId, managerId: manager.id, clientName: 'Narmada Wealth Partners' }, trx),
    )
    const key = await task({
      title: 'Check the net worth certificate',
      clientId: project.clientId,
      subject: { kind: 'project', id: project.id },
    })
    await as(asha)('put', `/tasks/${key}/draft`, { data: { note: 'Ask Sunita for the Chennai lease' } })
    const found = (person: Person, q: string) => keys(person, `view=all&q=${encodeURIComponent(q)}`)
    for (const q of [project.number, 'narmada', 'NET worth', 'certificate wealth', 'sunita lease'])
      expect(await found(asha, q), q).toEqual([key])
    expect(await found(arjun, 'sunita lease')).toEqual([])
    expect(await found(stranger, 'narmada')).toEqual([])
    expect(await found(asha, '100%')).toEqual([])

    await make.system(companyId, (trx) =>
      trx('client').where({ id: project.clientId }).update({ name: 'Godavari Wealth' }),
    )
    expect(await found(asha, 'godavari')).toEqual([key])
    expect(await found(asha, 'narmada wealth partners private')).toEqual([key])
  })

  it('ENG-10 pages without a gap or a repeat, also while a filter is on', async () => {
    const processId = newId()
    const made: string[] = []
    for (let n = 0; n < 13; n += 1)
      made.push(await task({ processId, dueAt: inHours(n % 3), title: `Paper ${n}` }))
    for (const query of [
      `view=team&process=${processId}`,
      `view=all&process=${processId}&q=paper`,
      `view=all&process=${processId}&sort=newest`,
    ]) {
      const seen: string[] = []
      for (let cursor = ''; ; ) {
        const { body } = await as(asha)('get', `/tasks?${query}&limit=5${cursor && `&cursor=${cursor}`}`)
        seen.push(...(body as Items).items.map(({ key }) => key))
        if (!body.nextCursor) break
        cursor = body.nextCursor
      }
      expect(seen).toHaveLength(13)
      expect(new Set(seen)).toEqual(new Set(made))
    }
  })
})

describe('acts on a task', () => {
  it('ENG-10 is claimed by one of two, who alone gives it back', async () => {
    const key = await task()
    const [first, second] = await Promise.all(
      [asha, arjun].map((person) => as(person)('post', `/tasks/${key}/claim`, {})),
    )
    const answers = [first!, second!].sort((a, b) => a.status - b.status)
    expect(answers[0]!.status).toBe(200)
    expect(code(answers[1]!)).toBe('409 TASK_ALREADY_CLAIMED')
    const [holder, other] = answers[0] === first ? [asha, arjun] : [arjun, asha]
    expect(code(await as(other)('post', `/tasks/${key}/release`, {}))).toBe('403 NOT_ASSIGNEE')
    expect(code(await as(manager)('post', `/tasks/${key}/release`, {}))).toBe('422 REASON_REQUIRED')
    expect((await as(holder)('post', `/tasks/${key}/release`, {})).body.assignee).toBeNull()
    expect((await as(other)('post', `/tasks/${key}/claim`, {})).body.assignee.id).toBe(other.id)
    const taken = await as(manager)('post', `/tasks/${key}/release`, { reason: 'Ill since Monday' })
    expect(taken.body.assignee).toBeNull()
    const audit = await make.system(companyId, (trx) =>
      trx('audit_log')
        .where({ entity: 'user_task', process_instance_key: key })
        .orderBy('id')
        .pluck('action'),
    )
    expect(audit).toEqual(['task.claim', 'task.release', 'task.claim', 'task.release'])
  })

  it('ENG-10 is handed on with a reason that the colleague reads', async () => {
    const key = await task({ assigneeId: asha.id })
    expect(
      code(await as(arjun)('post', `/tasks/${key}/delegate`, { to: stranger.id, reason: 'For you' })),
    ).toBe('403 NOT_ASSIGNEE')
    expect(
      code(await as(asha)('post', `/tasks/${key}/delegate`, { to: stranger.id, reason: 'For you' })),
    ).toBe('403 NOT_CANDIDATE')
    const passed = await as(asha)('post', `/tasks/${key}/delegate`, {
      to: arjun.id,
      reason: 'You know the client',
    })
    expect(passed.body.assignee).toEqual({ id: arjun.id, name: 'Arjun Nair' })
    expect((await as(arjun)('get', `/tasks/${key}/context`)).body.whyMe).toBe(
      'It is yours. Asha Rao passed it on: “You know the client”',
    )
    const notices = await make.system(companyId, (trx) =>
      trx('notification')
        .where({ recipient_id: arjun.id, link: `/inbox/${key}` })
        .select('title', 'body'),
    )
    expect(notices).toEqual([
      { title: 'Asha Rao passed you a task: Review upload', body: 'You know the client' },
    ])
  })

  it('ENG-10 UI-19 many are claimed and reassigned in one act with an answer for each, every one audited', async () => {
    const free = await Promise.all(Array.from({ length: 40 }, () => task()))
    const taken = await task({ assigneeId: arjun.id })
    const claimed = await as(asha)('post', '/tasks/bulk-claim', { keys: [...free, taken] })
    expect(claimed.body.items.filter((item: { ok: boolean }) => item.ok)).toHaveLength(40)
    expect(claimed.body.items.at(-1)).toEqual({
      key: taken,
      ok: false,
      code: 'TASK_ALREADY_CLAIMED',
      message: 'Arjun Nair has taken this task.',
    })
    const moved = await as(manager)('post', '/tasks/bulk-reassign', {
      keys: free,
      to: arjun.id,
      reason: 'Asha has too much',
    })
    expect(moved.body.items.every((item: { ok: boolean }) => item.ok)).toBe(true)
    const audited = await make.system(companyId, (trx) =>
      trx('audit_log')
        .where({
          entity: 'user_task',
          company_id: companyId,
          action: 'task.delegate',
          reason: 'Asha has too much',
        })
        .pluck('process_instance_key'),
    )
    expect(new Set(audited.map(String))).toEqual(new Set(free))
    const workload = (await as(manager)('get', '/workload')).body
    const load = workload.items.find((person: { id: string }) => person.id === arjun.id)
    expect(load.later).toBeGreaterThanOrEqual(40)
    expect(load.weeklyMinutes).toBe(2400)
    expect((await as(asha)('get', '/workload')).status).toBe(403)
  })

  it('tells who is quicker than the process to try again, not that the task is gone', async () => {
    const reviewer = await make.member({ companyId, roles: ['reviewer'] })
    const { uploadId } = await make.system(companyId, async (trx) => {
      const ids = await insertCase({ companyId, managerId: manager.id, recipientId: newId() }, trx)
      await trx('upload').where({ id: ids.uploadId! }).update({ state: 'under_review' })
      return ids
    })
    const early = await as(reviewer)('post', `/upload-reviews/${uploadId}/accept`, {})
    expect(code(early)).toBe('409 TASK_NOT_READY')
    expect(early.body.detail).toBe('The process is just opening this step. Try again in a moment.')
  })

  it('ENG-10 only like tasks are completed together', async () => {
    const keys = [await task(), await task({ elementId: 'userTask_verifyEvidence' })]
    expect(code(await as(asha)('post', '/tasks/bulk-complete', { keys, data: {} }))).toBe('422 TASKS_DIFFER')
  })

  it('ENG-10 the next task is the most urgent free one, and two who ask get two', async () => {
    const [least, most] = [await task({ dueAt: inHours(-40) }), await task({ dueAt: inHours(-50) })]
    const pulls = await Promise.all([asha, arjun].map((person) => as(person)('post', '/tasks/next', {})))
    expect(new Set(pulls.map(({ body }) => body.taskKey))).toEqual(new Set([least, most]))
    const nobody = await make.member({ companyId, roles: ['sdr'] })
    expect((await as(nobody)('post', '/tasks/next', {})).body).toEqual({ taskKey: null })
  })

  it('ENG-13 keeps what each of two people typed, for them alone, on every device', async () => {
    const key = await task()
    await as(asha)('put', `/tasks/${key}/draft`, { data: { note: 'Asha’s words' } })
    await as(arjun)('put', `/tasks/${key}/draft`, { data: { note: 'Arjun’s words' } })
    const again = await as(asha)('get', `/tasks/${key}`)
    expect(again.body).toMatchObject({ draft: { note: 'Asha’s words' }, draftSavedAt: expect.any(String) })
    expect((await read(arjun, key)).draft).toEqual({ note: 'Arjun’s words' })
    expect((await read(manager, key)).draft).toBeNull()
  })
})

describe('absence', () => {
  const day = (offset: number) => new Date(Date.now() + offset * 24 * hour).toISOString().slice(0, 10)

  it('ENG-15 gives a person’s tasks, old and new, to the deputy for the days away, and back on return', async () => {
    const processId = newId()
    const mine = async (person: Person) => keys(person, `view=mine&process=${processId}`)
    const old = await task({ processId, assigneeId: arjun.id })
    const plan = { deputyId: asha.id, startsOn: day(-1), endsOn: day(2), note: 'Wedding' }
    const planned = await as(arjun)('post', '/absences', plan)
    expect(planned.status).toBe(201)
    expect(planned.body).toMatchObject({
      user: { name: 'Arjun Nair' },
      deputy: { name: 'Asha Rao' },
      state: 'running',
    })
    const fresh = await task({ processId, assigneeId: asha.id })
    await as(asha)('post', `/tasks/${fresh}/delegate`, { to: arjun.id, reason: 'His client' })

    expect(new Set(await mine(asha))).toEqual(new Set([old, fresh]))
    expect(await read(asha, old)).toMatchObject({
      assignee: { name: 'Arjun Nair' },
      standIn: { id: asha.id, name: 'Asha Rao', until: day(2) },
      mayWork: true,
    })
    expect((await as(asha)('get', `/tasks/${old}/context`)).body.whyMe).toBe(
      'You stand in for Arjun Nair, who is away.',
    )
    expect((await as(asha)('post', `/tasks/${old}/release`, {})).status).toBe(200)
    await as(asha)('post', `/tasks/${old}/delegate`, { to: arjun.id, reason: 'Back to him' })

    const { body: workload } = await as(manager)('get', '/workload')
    const load = (id: string) => workload.items.find((person: { id: string }) => person.id === id)
    expect(load(arjun.id).away).toEqual({ deputy: 'Asha Rao', until: day(2) })
    expect(load(asha.id).standsInFor).toEqual(['Arjun Nair'])

    expect((await as(arjun)('post', `/absences/${planned.body.id}/end`, {})).status).toBe(204)
    expect(await mine(asha)).toEqual([])
    expect(new Set(await mine(arjun))).toEqual(new Set([old, fresh]))
    expect(await read(arjun, old)).toMatchObject({ standIn: null })
  })

  it('ENG-15 refuses what would leave tasks to nobody, each time with the field and what to do', async () => {
    const plan = (person: Person, change: object) =>
      as(person)('post', '/absences', { deputyId: asha.id, startsOn: day(10), endsOn: day(12), ...change })
    expect(code(await plan(arjun, { endsOn: day(9) }))).toBe('422 DATE_ORDER')
    expect(code(await plan(arjun, { startsOn: day(-9), endsOn: day(-8) }))).toBe('422 DATE_PAST')
    expect(code(await plan(arjun, { deputyId: manager.id }))).toBe('422 DEPUTY_UNFIT')
    expect(code(await plan(asha, { userId: arjun.id, deputyId: stranger.id }))).toBe('403 FORBIDDEN')
    const byManager = await plan(manager, { userId: arjun.id })
    expect(byManager.status).toBe(201)
    expect(code(await plan(arjun, {}))).toBe('409 ABSENCE_OVERLAPS')
    const towards = await plan(asha, { deputyId: arjun.id })
    expect(code(towards)).toBe('422 DEPUTY_AWAY')
    expect(towards.body.errors[0].field).toBe('/deputyId')
    expect((await as(manager)('post', `/absences/${byManager.body.id}/end`, {})).status).toBe(204)
    expect((await as(arjun)('get', '/absences')).body.items).toEqual([])
  })
})
