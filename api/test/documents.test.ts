import { enterSession } from '@zippcrm/domain/database/session.ts'
import { writeZip } from '@zippcrm/domain/documents/zip.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markDue } from '../../engine-workers/src/sla/mark-due.ts'
import { type Office, office, pdfOf, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let firm: Office
let projectId: string

beforeAll(async () => {
  api = await startApi()
  make = people()
  firm = await office(api, make)
  projectId = await firm.started()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const code = (answer: { status: number; body: { code?: string } }) => `${answer.status} ${answer.body.code}`

const zipOf = (files: Record<string, Buffer>) => writeZip(new Map(Object.entries(files)))

/** Asks the client for a paper and waits until it can be sent. */
async function asked(changes: object = {}) {
  const { body } = await firm.as(firm.consultant)('post', `/projects/${projectId}/document-requests`, {
    title: 'Board resolution',
    instructions: 'Signed by the chair.',
    dueOn: '2099-12-31',
    ...changes,
  })
  return body.id as string
}
const send = (requestId: string, content: Buffer = pdfOf(requestId), name = 'paper.pdf') =>
  until(async () => {
    const path = `/portal/document-requests/${requestId}/uploads`
    const answer = await firm.upload(firm.contact, path, { content, name, field: 'files' })
    return answer.body.code === 'REQUEST_NOT_READY' ? undefined : answer
  })
const queue = async (person = firm.reviewer, query = '') =>
  (await firm.as(person)('get', `/upload-reviews?projectId=${projectId}${query}`)).body.items
const inReview = (requestId: string, person = firm.reviewer) =>
  until(async () =>
    (await queue(person)).find(
      (upload: { request: { id: string }; state: string; task: object | null }) =>
        upload.request?.id === requestId && upload.state === 'under_review' && upload.task,
    ),
  )
/** A document that staff put into the vault, ready to be opened. */
async function filed(): Promise<string> {
  const { body } = await firm.upload(firm.consultant, `/projects/${projectId}/documents`)
  await until(
    async () => (await firm.as(firm.manager)('get', `/upload-reviews/${body.id}`)).body.state === 'accepted',
  )
  return body.documentId
}
async function share(documentId: string, portalVisible: boolean) {
  const { body } = await firm.as(firm.manager)('get', `/documents/${documentId}`)
  return firm
    .as(firm.manager)('patch', `/documents/${documentId}`, { portalVisible })
    .set('if-match', `"${body.rowVersion}"`)
}
const portalLink = async (documentId: string, person = firm.contact) =>
  firm.as(person)('post', `/portal/documents/${documentId}/link`, {})
const open = (url: string) => api.as()('get', url.replace('/api', ''))

/** What the engine does when the three days of a review are over. */
const dueNow = (uploadId: string) =>
  make.system(firm.companyId, async (trx) => {
    const clock = await trx('sla_clock').where({ subject_kind: 'upload', subject_id: uploadId }).first()
    expect(clock.due_at - clock.warn_at).toBe(2 * 86_400_000)
    await enterSession(trx, { role: 'zipp_worker', companyId: firm.companyId, actorKind: 'worker' })
    await markDue().handle({ clockId: clock.id }, { trx, companyId: firm.companyId } as never)
  })

describe('requests', () => {
  it('DOC-04 takes a file for the client’s own open request alone', async () => {
    const requestId = await asked()
    const other = await firm.upload(firm.otherContact, `/portal/document-requests/${requestId}/uploads`, {
      field: 'files',
    })
    expect(code(other)).toBe('404 NOT_FOUND')
    await send(requestId)
    expect(await inReview(requestId)).toMatchObject({
      request: { id: requestId },
      client: { id: firm.clientId },
    })
    await firm.as(firm.consultant)('post', `/document-requests/${requestId}/cancel`, { reason: 'Not needed' })
    expect(code(await send(requestId))).toBe('409 REQUEST_CLOSED')
  })

  it('DOC-08 refuses archives from clients, unsafe ones from staff, and locked papers where they are of no use', async () => {
    const locked = Buffer.from('%PDF-1.4\ntrailer<</Encrypt 7 0 R>>\n%%EOF')
    const requestId = await asked({ allowEncrypted: false })
    expect(code(await send(requestId, zipOf({ 'a.txt': Buffer.from('x') }), 'a.zip'))).toBe(
      '415 ARCHIVE_REFUSED',
    )
    expect(code(await send(requestId, locked))).toBe('422 FILE_ENCRYPTED')

    const scripted = Buffer.from('%PDF-1.4\n4 0 obj<</S/JavaScript/JS(app.alert)>>endobj\n%%EOF')
    const second = await asked()
    await send(second, Buffer.concat([scripted, locked]))
    expect(await inReview(second)).toMatchObject({ encryptedPdf: true, scripted: true })

    const keep = async (content: Buffer) =>
      code(await firm.upload(firm.consultant, `/projects/${projectId}/documents`, { name: 'a.zip', content }))
    expect(await keep(zipOf({ 'a.pdf': pdfOf('a') }))).toBe('201 undefined')
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`${index}.txt`, Buffer.from('x')]),
    )
    const deep = zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ 'a.pdf': pdfOf('a') }) }) })
    for (const unsafe of [zipOf({ zeros: Buffer.alloc(5_000_000) }), zipOf(many), deep])
      expect(await keep(unsafe)).toBe('422 ARCHIVE_UNSAFE')
  })

  it('DOC-15 tells the client title, instructions, due date, types and number of files, in portal and mail', async () => {
    const requestId = await asked({
      title: 'Bank statements',
      allowedTypes: ['pdf'],
      maxFiles: 2,
      recipients: [firm.contact.id],
    })
    const seen = (await firm.as(firm.contact)('get', `/portal/document-requests/${requestId}`)).body
    expect(seen).toMatchObject({
      title: 'Bank statements',
      instructions: 'Signed by the chair.',
      dueOn: '2099-12-31',
      accepts: { extensions: ['pdf'], maxFiles: 2 },
    })
    expect(code(await send(requestId, Buffer.from('a,b\n1,2'), 'a.csv'))).toBe('415 FILE_TYPE')
    const mail = await until(() =>
      make.system(firm.companyId, (trx) =>
        trx('email').where({ record_id: requestId, template: 'document_request' }).first(),
      ),
    )
    expect(mail.recipients).toEqual([firm.contact.email])
    for (const text of ['Bank statements', 'Signed by the chair.', '31 Dec 2099', 'pdf', 'Up to 2 files'])
      expect(mail.body_text).toContain(text)
  })
})

describe('the review queue', () => {
  it('DOC-13 OPS-17 shows the oldest first with everything to decide on; what one has taken the others do not see', async () => {
    const [first, second] = [await asked(), await asked()]
    await send(first)
    const upload = await inReview(first)
    await send(second)
    await inReview(second)
    const listed = await queue()
    const received = listed.map((one: { receivedAt: string }) => one.receivedAt)
    expect(received).toEqual([...received].sort())
    expect(upload).toMatchObject({
      client: { id: firm.clientId },
      project: { id: projectId },
      request: { id: first, title: 'Board resolution' },
      scanState: 'not_scanned',
      receivedAt: expect.any(String),
      documentId: expect.any(String),
    })

    expect((await firm.as(firm.reviewer)('post', `/tasks/${upload.task.key}/claim`, {})).status).toBe(200)
    const ids = async (person: typeof firm.reviewer, query = '') =>
      (await queue(person, query)).map((one: { id: string }) => one.id)
    expect(await ids(firm.reviewer)).toContain(upload.id)
    expect(await ids(firm.operations)).not.toContain(upload.id)
    expect(await ids(firm.operations, '&taken=all')).toContain(upload.id)

    for (const person of [firm.reviewer, firm.operations]) {
      const { tiles } = (await firm.as(person)('get', '/mission-control')).body
      const waiting = tiles.find((tile: { key: string }) => tile.key === 'uploads')
      expect(waiting.count).toBe((await queue(person)).length)
    }

    await dueNow(upload.id)
    const late = (await queue(firm.manager)).find((one: { id: string }) => one.id === upload.id)
    expect(late.task.assignee.id).toBe(firm.manager.id)
  })

  it('DOC-28 accepts a paper that runs out only with the day it does', async () => {
    const requestId = await asked({ title: 'Insurance policy' })
    await send(requestId)
    const upload = await inReview(requestId)
    await make.system(firm.companyId, (trx) =>
      trx('document').where({ id: upload.documentId }).update({ doc_type: 'insurance_policy' }),
    )
    const path = `/upload-reviews/${upload.id}/accept`
    expect(code(await firm.as(firm.reviewer)('post', path, {}))).toBe('422 EXPIRY_REQUIRED')
    expect((await queue()).find((one: { id: string }) => one.id === upload.id).expiryNeeded).toBe(true)
    await firm.act(firm.reviewer, path, { expiresOn: '2027-03-31' })
    await until(
      async () =>
        (await firm.as(firm.manager)('get', `/upload-reviews/${upload.id}`)).body.state === 'accepted',
    )
    expect((await firm.as(firm.manager)('get', `/documents/${upload.documentId}`)).body.expiresOn).toBe(
      '2027-03-31',
    )
  })

  it('OPS-19 DOC-17 files what is accepted in its record, and sends back what is not with a reason the client reads', async () => {
    const [good, bad] = [await asked(), await asked()]
    const list = async () => {
      const { items } = (await firm.as(firm.contact)('get', '/portal/document-requests')).body
      const of = (id: string) => items.find((one: { id: string }) => one.id === id)
      return [good, bad].map((id) => [of(id).state, of(id).clientReason])
    }
    expect(await list()).toEqual([
      ['open', null],
      ['open', null],
    ])
    await send(good)
    await send(bad)
    expect(await list()).toEqual([
      ['submitted', null],
      ['submitted', null],
    ])
    const [taken, refused] = [await inReview(good), await inReview(bad)]
    await firm.act(firm.reviewer, `/upload-reviews/${taken.id}/accept`)
    expect(code(await firm.act(firm.reviewer, `/upload-reviews/${refused.id}/reject`))).toBe(
      '422 REASON_REQUIRED',
    )
    await firm.act(firm.reviewer, `/upload-reviews/${refused.id}/reject`, {
      clientReason: 'Page 2 is missing',
    })
    const state = async (id: string) =>
      (await firm.as(firm.contact)('get', `/portal/document-requests/${id}`)).body
    await until(async () => (await state(good)).state === 'accepted' && (await state(bad)).state === 'open')
    expect(await list()).toEqual([
      ['accepted', null],
      ['open', 'Page 2 is missing'],
    ])
    const documents = (await firm.as(firm.manager)('get', `/projects/${projectId}/documents`)).body.items
    expect(documents.map((one: { id: string }) => one.id)).toContain(taken.documentId)
  })
})

describe('where a file belongs', () => {
  it('DOC-01 shows a paper of a project there, with its client and in the search, nowhere else, and takes one place only', async () => {
    const title = `Net worth certificate ${projectId.slice(-8)}`
    const post = (path: string, fields: Record<string, string>) => {
      const request = firm.upload(firm.consultant, path)
      for (const [name, value] of Object.entries(fields)) request.field(name, value)
      return request
    }
    const { body: filed } = await post(`/projects/${projectId}/documents`, { title })
    const otherProject = (await firm.open({ title: 'Another matter' })).body.id
    const has = async (path: string, person = firm.manager) =>
      (await firm.as(person)('get', path)).body.items?.some(
        ({ id }: { id: string }) => id === filed.documentId,
      ) ?? false
    const places = {
      project: `/projects/${projectId}/documents`,
      client: `/clients/${firm.clientId}/documents`,
      search: `/search?q=${encodeURIComponent(title)}`,
      otherProject: `/projects/${otherProject}/documents`,
      otherClient: `/clients/${firm.otherClientId}/documents`,
    }
    const shownIn = async (person = firm.manager) => {
      const found = await Promise.all(Object.values(places).map((path) => has(path, person)))
      return Object.keys(places).filter((_, index) => found[index])
    }
    expect(await shownIn()).toEqual(['project', 'client', 'search'])
    expect(await shownIn(firm.stranger)).toEqual([])
    expect(await has('/portal/documents', firm.contact)).toBe(false)

    const twice = await post(`/projects/${projectId}/documents`, { title, invoiceId: newId() })
    expect([code(twice), twice.body.errors[0].field]).toEqual(['422 DOCUMENT_PLACE', '/invoiceId'])
    expect(code(await post(`/clients/${firm.clientId}/documents`, { projectId }))).toBe('422 DOCUMENT_PLACE')

    const { body: general } = await post(`/clients/${firm.clientId}/documents`, { title: 'Group chart' })
    const ofClient = (await firm.as(firm.manager)('get', places.client)).body.items
    expect(ofClient.find(({ id }: { id: string }) => id === general.documentId)).toMatchObject({
      title: 'Group chart',
      project: null,
    })
    expect(ofClient.find(({ id }: { id: string }) => id === filed.documentId).project.id).toBe(projectId)
    expect(code(await firm.upload(firm.stranger, `/clients/${firm.clientId}/documents`))).toBe(
      '404 NOT_FOUND',
    )
  })
})

describe('what the client may open', () => {
  it('DOC-27 POR-18 opens shared documents of its own by links of an hour, which end when sharing ends', async () => {
    const documentId = await filed()
    expect(code(await portalLink(documentId))).toBe('404 NOT_FOUND')
    await share(documentId, true)
    const { body: link } = await portalLink(documentId)
    expect(Date.parse(link.expiresAt)).toBeLessThanOrEqual(Date.now() + 3_600_000)
    expect((await open(link.url)).status).toBe(200)
    expect(code(await portalLink(documentId, firm.otherContact))).toBe('404 NOT_FOUND')
    const shared = (await firm.as(firm.otherContact)('get', '/portal/documents')).body.items
    expect(shared).toEqual([])

    await share(documentId, false)
    expect(code(await open(link.url))).toBe('404 LINK_INVALID')
    expect(code(await portalLink(documentId))).toBe('404 NOT_FOUND')
  })

  it('DOC-25 notes every opening and refusal with person, time, version and address, for staff to read and export', async () => {
    const documentId = await filed()
    await share(documentId, true)
    const staff = (await firm.as(firm.manager)('post', `/documents/${documentId}/link`, {})).body.url
    const client = (await portalLink(documentId)).body.url
    await open(staff)
    await open(client)
    await share(documentId, false)
    await open(client)

    const path = `/documents/${documentId}/accesses`
    const { items } = (await firm.as(firm.manager)('get', path)).body
    const who = items.map(({ actorKind, channel, result }: Record<string, string>) => [
      actorKind,
      channel,
      result,
    ])
    expect(who).toEqual([
      ['portal_user', 'portal', 'refused'],
      ['portal_user', 'portal', 'served'],
      ['user', 'app', 'served'],
    ])
    for (const item of items)
      expect(item).toMatchObject({
        version: 1,
        actor: expect.any(String),
        at: expect.any(String),
        ip: expect.any(String),
      })
    const file = await firm.as(firm.manager)('get', `${path}/export`)
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.text.trim().split('\r\n')).toHaveLength(4)
    expect(code(await firm.as(firm.stranger)('get', path))).toBe('404 NOT_FOUND')
  })
})
