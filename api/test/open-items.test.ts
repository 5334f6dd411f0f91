import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>
interface Item {
  id: string
  kind: string
  title: string
  owner: { id: string } | null
}

let api: TestApi
let make: People
let companyId: string
let manager: Member
let lead: Member
let stranger: Member
/** One matter with a lead, one without. */
let led: ProjectRow
let orphan: ProjectRow

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  ;[manager, lead, stranger] = (await Promise.all(
    ['manager', 'consultant', 'manager'].map((role) => make.member({ companyId, roles: [role] })),
  )) as [Member, Member, Member]
  await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, manager.id, trx)
    const of = (clientName: string) =>
      insertProject({ companyId, teamId, managerId: manager.id, clientName }, trx)
    led = await of('Led')
    orphan = await of('Orphan')
    for (const project of [led, orphan]) {
      const own = { company_id: companyId, project_id: project.id }
      await trx('project_stage').insert({
        ...own,
        id: newId(),
        stage: 'onboarding',
        seq: 1,
        name: 'Onboarding',
        state: 'in_progress',
        duration_days: 10,
      })
      for (const [key, state, owner_user_id] of [
        ['owned', 'open', lead.id],
        ['unowned', 'submitted', null],
        ['done', 'verified', null],
      ])
        await trx('checklist_item').insert({
          ...own,
          id: newId(),
          stage: 'onboarding',
          seq: 1,
          rule_item_key: key,
          title: `Paper ${key}`,
          mandatory: true,
          state,
          owner_user_id,
          due_on: '2026-05-01',
          rule_version: 1,
        })
    }
  })
  await putLead(lead)
  const contact = await make.contact({ companyId, clientId: orphan.clientId })
  await make.system(companyId, (trx) =>
    trx('portal_access').insert({
      id: newId(),
      company_id: companyId,
      portal_user_id: contact.id,
      client_id: led.clientId,
    }),
  )
  for (const project of [led, orphan]) {
    await as(manager)('post', `/projects/${project.id}/document-requests`, {
      title: 'Board resolution',
      dueOn: '2099-01-01',
    })
    await as(manager)('post', `/projects/${project.id}/liaison`, {
      direction: 'incoming',
      channel: 'letter',
      subject: 'Which capital is paid up?',
      responseDueOn: '2099-01-01',
    })
    await as(manager)('post', `/projects/${project.id}/liaison`, {
      direction: 'outgoing',
      channel: 'phone',
      subject: 'A call without a question',
    })
  }
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const putLead = (person: Member) =>
  as(manager)('put', `/projects/${led.id}/members`, {
    members: [
      { userId: manager.id, role: 'manager' },
      { userId: person.id, role: 'lead' },
    ],
  })
const as = (person: Member) => api.as(person.token)
const open = async (person: Member, query = ''): Promise<Item[]> =>
  (await as(person)('get', `/open-items?limit=200${query}`)).body.items
const short = (items: Item[]) => items.map(({ kind, title }) => `${kind} ${title}`).sort()

const everyKind = ['checklist_item', 'document_request', 'liaison_query', 'stage']

describe('open items', () => {
  it('PRJ-16 shows stages, items, requests and queries with team and owner, and as unowned exactly those without', async () => {
    const items = await open(manager)
    expect([...new Set(items.map(({ kind }) => kind))].sort()).toEqual(everyKind)
    expect(items).toHaveLength(10)
    expect(items.every((item) => 'owner' in item)).toBe(true)
    expect((await open(manager, `&projectId=${led.id}&kind=document_request`))[0]).toMatchObject({
      title: 'Board resolution',
      team: { name: 'Capital markets' },
      owner: { id: lead.id, name: 'Test Member' },
      project: { number: led.number },
    })

    const unowned = await open(manager, '&unowned=true')
    expect(unowned.map(({ id }) => id).sort()).toEqual(
      items
        .filter(({ owner }) => owner === null)
        .map(({ id }) => id)
        .sort(),
    )
    expect(short(await open(manager, `&unowned=true&projectId=${orphan.id}`))).toEqual([
      'checklist_item Paper unowned',
      'document_request Board resolution',
      'liaison_query Which capital is paid up?',
      'stage Onboarding',
    ])
    // The project page says the same of each.
    const { body: page } = await as(manager)('get', `/projects/${led.id}`)
    const { body: log } = await as(manager)('get', `/projects/${led.id}/liaison`)
    expect([page.ownerTeam.name, page.stages[0].owner?.id, page.openRequests[0].owner?.id]).toEqual([
      'Capital markets',
      lead.id,
      lead.id,
    ])
    expect(log.items.find((entry: { state: string }) => entry.state === 'awaiting_us').owner.id).toBe(lead.id)
  })

  it('gets owners in one go, refuses who cannot own, and says who it was', async () => {
    const unowned = (await open(manager, `&unowned=true&projectId=${orphan.id}`)).filter(
      ({ kind }) => kind !== 'stage',
    )
    const give = (person: Member, ownerUserId: string | null) =>
      as(person)('post', '/open-items/set-owner', {
        items: unowned.map(({ id, kind }) => ({ id, kind, ownerUserId })),
      })
    const codes = (answer: { body: { items: { code: string | null }[] } }) => [
      ...new Set(answer.body.items.map(({ code }) => code)),
    ]
    expect(codes(await give(stranger, lead.id))).toEqual(['NOT_FOUND'])
    expect(codes(await give(manager, newId()))).toEqual(['OWNER_UNKNOWN'])
    expect(codes(await give(manager, lead.id))).toEqual([null])
    expect(short(await open(manager, `&unowned=true&projectId=${orphan.id}`))).toEqual(['stage Onboarding'])
    expect((await give(manager, null)).body.items[0]).toMatchObject({ done: true, before: lead.id })
  })

  it('are seen within the row scope and the modules of the role', async () => {
    expect(await open(stranger)).toEqual([])
    expect([
      ...new Set((await open(lead)).map((item) => (item as never as { project: ProjectRow }).project.id)),
    ]).toEqual([led.id])
    const finance = await make.member({ companyId, roles: ['finance'] })
    expect([...new Set((await open(finance)).map(({ kind }) => kind))].sort()).toEqual(
      everyKind.filter((kind) => kind !== 'liaison_query'),
    )
  })

  it('follow the new lead of their project', async () => {
    await putLead(stranger)
    const owners = (await open(manager, `&projectId=${led.id}`)).flatMap(({ owner }) => owner?.id ?? [])
    expect(new Set(owners)).toEqual(new Set([stranger.id]))
  })

  it('are read page by page in the order asked for', async () => {
    const all = (await open(manager, '&sort=project')).map(({ id }) => id)
    const pages: string[] = []
    let cursor: string | null = ''
    do {
      const { body }: { body: { items: Item[]; nextCursor: string | null } } = await as(manager)(
        'get',
        `/open-items?limit=3&sort=project${cursor && `&cursor=${cursor}`}`,
      )
      pages.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    } while (cursor)
    expect(pages).toEqual(all)
  })
})
