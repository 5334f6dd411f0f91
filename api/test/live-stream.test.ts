import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let manager: Awaited<ReturnType<People['member']>>
let consultant: Awaited<ReturnType<People['member']>>
let contact: Awaited<ReturnType<People['contact']>>
let project: ProjectRow

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  manager = await make.member({ companyId, roles: ['manager'] })
  consultant = await make.member({ companyId, roles: ['consultant'] })
  project = await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, manager.id, trx)
    return insertProject({ companyId, teamId, managerId: manager.id, clientName: 'Café Meridian' }, trx)
  })
  contact = await make.contact({ companyId, clientId: project.clientId })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

/** Reads a stream until `count` events came, coming back with Last-Event-ID as screens do when it ends before. */
async function watch(token: string, path: string, count: number, since?: string) {
  const stop = new AbortController()
  const heard: { id: string; topic: string }[] = []
  const connect = (lastEventId: string) =>
    fetch(`${api.url}/api${path}`, {
      headers: { authorization: `Bearer ${token}`, 'last-event-id': lastEventId },
      signal: stop.signal,
    })
  const start = since ?? (await newestEvent())
  const first = await connect(start)
  async function read() {
    for (let response = first; ; response = await connect(heard.at(-1)?.id ?? start)) {
      let text = ''
      const chunks = response.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>
      for await (const chunk of chunks) {
        text += chunk
        for (const [, id, topic] of text.matchAll(/^id: (\d+)\nevent: (.+)$/gm)) {
          if (!heard.some((event) => event.id === id)) heard.push({ id: id!, topic: topic! })
        }
        if (heard.length >= count) {
          stop.abort()
          return { topics: heard.map((event) => event.topic), lastId: heard.at(-1)!.id }
        }
      }
    }
  }
  return { response: first, heard: read() }
}

const newestEvent = async () => {
  const row = await make.system(companyId, (trx) => trx('live_event').max('id as id').first())
  return String(row?.id ?? 0)
}

const happens = (topic: string, audience: 'staff' | 'both', clientId: string | null = project.clientId) =>
  make.system(companyId, (trx) =>
    tell({ companyId, topic, entity: 'project', entityId: project.id, clientId, audience }, trx),
  )

it('UI-49 tells staff and client what changed within their scope, and nobody else', async () => {
  const staff = await watch(manager.token, '/stream', 4)
  const portal = await watch(contact.token, '/portal/stream', 2)
  const hidden = await watch(consultant.token, '/stream', 1)
  expect(staff.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')

  await happens('project.changed', 'staff')
  await happens('project.stage-passed', 'both')
  await make.system(companyId, (trx) =>
    tell({ companyId, topic: 'client.changed', entity: 'client', entityId: newId(), audience: 'staff' }, trx),
  )
  await happens('project.issued', 'both')

  expect((await staff.heard).topics).toEqual([
    'project.changed',
    'project.stage-passed',
    'client.changed',
    'project.issued',
  ])
  expect((await portal.heard).topics).toEqual(['project.stage-passed', 'project.issued'])
  expect((await hidden.heard).topics).toEqual(['client.changed'])
})

it('UI-49 reads on after a broken connection without missing an event', async () => {
  const before = await watch(contact.token, '/portal/stream', 1)
  await happens('project.seen', 'both')
  const { lastId } = await before.heard
  await happens('project.missed', 'both')

  const after = await watch(contact.token, '/portal/stream', 2, lastId)
  await happens('project.later', 'both')
  expect((await after.heard).topics).toContain('project.missed')
})

it('keeps portal tokens out of the staff stream and staff out of the portal one', async () => {
  const status = async (token: string, path: string) =>
    (
      await api
        .as(token)('get', path)
        .catch((error) => error.response)
    ).status
  expect(await status(contact.token, '/stream')).toBe(401)
  expect(await status(manager.token, '/portal/stream')).toBe(401)
})
