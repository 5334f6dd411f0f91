import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertInstance } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let manager: Awaited<ReturnType<People['member']>>
let consultant: Awaited<ReturnType<People['member']>>
let contact: Awaited<ReturnType<People['contact']>>
let otherContact: Awaited<ReturnType<People['contact']>>
let project: ProjectRow

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  manager = await make.member({ companyId, roles: ['manager'] })
  consultant = await make.member({ companyId, roles: ['consultant'] })
  project = await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, manager.id, trx)
    return insertProject({ companyId, teamId, managerId: manager.id, clientName: 'Anandi Capital' }, trx)
  })
  contact = await make.contact({ companyId, clientId: project.clientId })
  otherContact = await make.contact({ companyId, clientId: project.clientId })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

/** Puts notices for somebody, the oldest first. */
const put = (kind: 'staff' | 'portal', recipientId: string, titles: string[]) =>
  make.system(companyId, async (trx) => {
    const ids = titles.map(() => newId())
    for (const [index, title] of titles.entries()) {
      await trx('notification').insert({
        id: ids[index],
        company_id: companyId,
        recipient_kind: kind,
        recipient_id: recipientId,
        kind: 'test',
        title,
        body: 'What happened.',
        link: `/projects/${project.id}`,
        client_id: project.clientId,
        dedupe_key: `test:${ids[index]}`,
      })
    }
    return ids
  })

const titlesOf = (body: { items: { title: string }[] }) => body.items.map(({ title }) => title)

it('shows staff their own notices only, newest first, page by page', async () => {
  await put('staff', manager.id, ['First', 'Second', 'Third'])
  await put('staff', consultant.id, ['For somebody else'])
  const as = api.as(manager.token)

  const first = (await as('get', '/notifications?limit=2')).body
  expect(titlesOf(first)).toEqual(['Third', 'Second'])
  expect(first.totals).toEqual({ unread: 3 })
  expect(first.items[0]).toMatchObject({ link: `/projects/${project.id}`, readAt: null })
  const second = (await as('get', `/notifications?limit=2&cursor=${first.nextCursor}`)).body
  expect(titlesOf(second)).toEqual(['First'])
  expect(second.nextCursor).toBeNull()
})

it('marks named notices read, then all, and never those of others', async () => {
  const reader = await make.member({ companyId, roles: ['reviewer'] })
  const [one] = await put('staff', reader.id, ['One', 'Two', 'Three'])
  const [foreign] = await put('staff', consultant.id, ['Not yours'])
  const as = api.as(reader.token)

  expect((await as('post', '/notifications/read', { ids: [one, foreign] })).body).toEqual({ unread: 2 })
  const listed = (await as('get', '/notifications')).body
  expect(listed.items.map(({ readAt }: { readAt: string | null }) => readAt !== null)).toEqual([
    false,
    false,
    true,
  ])
  expect((await as('post', '/notifications/read', {})).body).toEqual({ unread: 0 })
  const others = (await api.as(consultant.token)('get', '/notifications')).body
  expect(others.items.find(({ id }: { id: string }) => id === foreign)).toMatchObject({ readAt: null })
  expect((await as('post', '/notifications/read', { ids: ['no id'] })).status).toBe(422)
})

it('OPS-14 puts notices away, live for every open screen; a link to what is out of reach opens nothing', async () => {
  const reader = await make.member({ companyId, roles: ['consultant'] })
  const as = api.as(reader.token)
  const screen = await watch(reader.token, '/stream')
  const [old, kept] = await put('staff', reader.id, ['Old', 'Kept'])
  const { entityId } = await screen.heard
  expect([old, kept]).toContain(entityId)
  screen.stop()

  const before = (await as('get', '/notifications')).body
  expect([titlesOf(before), before.totals.unread]).toEqual([['Kept', 'Old'], 2])
  // The notice is this person's own; the project behind it is not in their scope.
  expect((await as('get', before.items[0].link)).status).toBe(404)
  expect((await api.as(manager.token)('get', before.items[0].link)).status).toBe(200)

  const [foreign] = await put('staff', consultant.id, ['Somebody else’s'])
  expect((await as('post', '/notifications/archive', { ids: [old, foreign] })).body).toEqual({ unread: 1 })
  expect((await as('post', '/notifications/read', { ids: [kept] })).body).toEqual({ unread: 0 })
  expect(titlesOf((await as('get', '/notifications')).body)).toEqual(['Kept'])
  expect(titlesOf((await as('get', '/notifications?archived=true')).body)).toEqual(['Old'])
  expect(titlesOf((await api.as(consultant.token)('get', '/notifications')).body)).toContain(
    'Somebody else’s',
  )
  await as('post', '/notifications/archive', {})
  expect((await as('get', '/notifications')).body.items).toEqual([])
})

it('shows each contact of a client their own notices and lets them mark those read', async () => {
  await put('portal', contact.id, ['We need a document'])
  await put('portal', otherContact.id, ['An invoice is ready', 'Your licence is here'])

  const mine = (await api.as(contact.token)('get', '/portal/notifications')).body
  expect([titlesOf(mine), mine.totals.unread]).toEqual([['We need a document'], 1])
  const read = await api.as(contact.token)('post', '/portal/notifications/read', {})
  expect([read.status, read.body]).toEqual([200, { unread: 0 }])
  const theirs = (await api.as(otherContact.token)('get', '/portal/notifications')).body
  expect(theirs.totals.unread).toBe(2)
})

/** The first event of a stream that belongs to a notice. */
async function watch(token: string, path: string) {
  const stop = new AbortController()
  const response = await fetch(`${api.url}/api${path}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  })
  let text = ''
  const heard = (async () => {
    const chunks = response.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>
    for await (const chunk of chunks) {
      text += chunk
      const found = /event: (notification\..+)\ndata: (.+)\n/.exec(text)
      if (found) return { topic: found[1], ...JSON.parse(found[2]!) }
    }
  })()
  return { heard, soFar: () => text, stop: () => stop.abort() }
}

it('UI-49 tells the recipient’s open screens of a new notice and nobody else’s', async () => {
  const streams = {
    manager: await watch(manager.token, '/stream'),
    consultant: await watch(consultant.token, '/stream'),
    contact: await watch(contact.token, '/portal/stream'),
    otherContact: await watch(otherContact.token, '/portal/stream'),
  }
  const [forManager] = await put('staff', manager.id, ['A gate waits'])
  const [forContact] = await put('portal', contact.id, ['Please upload'])

  expect(await streams.manager.heard).toEqual({
    topic: 'notification.created',
    entity: 'notification',
    entityId: forManager,
    clientId: null,
  })
  expect(await streams.contact.heard).toMatchObject({
    topic: 'notification.created',
    entityId: forContact,
  })
  await put('staff', consultant.id, ['Marks the end for the consultant'])
  await put('portal', otherContact.id, ['Marks the end for the other contact'])
  await streams.consultant.heard
  await streams.otherContact.heard
  for (const other of [streams.consultant, streams.otherContact]) {
    expect(other.soFar()).not.toContain(forManager)
    expect(other.soFar()).not.toContain(forContact)
  }
  for (const stream of Object.values(streams)) stream.stop()
})

it('UI-17 passes a claimed task to a colleague of its group, who is told why and can give it back', async () => {
  const { taskKey } = await make.system(companyId, (trx) =>
    insertInstance({ companyId, project, at: 'gate' }, trx),
  )
  const deputy = await make.member({ companyId, roles: ['manager'] })
  const as = api.as(manager.token)

  const { items } = (await as('get', `/tasks/${taskKey}/colleagues`)).body
  expect(items).toEqual([{ id: deputy.id, name: 'Test Member', standIn: null }])

  const passed = await as('post', `/tasks/${taskKey}/delegate`, { to: deputy.id, reason: 'On leave' })
  expect(passed.body).toMatchObject({ assignee: { id: deputy.id } })
  const [notice] = (await api.as(deputy.token)('get', '/notifications')).body.items
  expect(notice).toMatchObject({ body: 'On leave', link: `/inbox/${taskKey}` })

  const outside = { to: consultant.id, reason: 'Knows the client' }
  const refused = await api.as(deputy.token)('post', `/tasks/${taskKey}/delegate`, outside)
  expect(refused.body).toMatchObject({ status: 403, code: 'NOT_CANDIDATE' })
  const back = await api.as(deputy.token)('post', `/tasks/${taskKey}/release`, {})
  expect(back.body).toMatchObject({ assignee: null })
})
