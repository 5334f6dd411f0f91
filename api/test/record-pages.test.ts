import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseIds, insertCase } from './case-rows.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let admin: Awaited<ReturnType<People['member']>>
let colleague: typeof admin
let ours: CaseIds

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  admin = await make.member({ companyId, roles: ['admin'] })
  colleague = await make.member({ companyId, roles: ['manager'] })
  const recipient = await make.contact({ companyId, clientId: await make.client(companyId) })
  ours = await make.system(companyId, (trx) =>
    insertCase({ companyId, managerId: admin.id, recipientId: recipient.id }, trx),
  )
})
afterAll(async () => {
  await api.close()
  await make.close()
})

interface Row {
  id: string
  done: boolean
  code: string | null
  before: string | null
}
const post = async (path: string, items: object[]) => {
  const { status, body } = await api.as(admin.token)('post', path, { items })
  return { status, rows: body.items as Row[], code: body.code as string }
}

describe('one action on many rows', () => {
  it('UI-06 changes 500 rows, says for each whether it worked, and can be taken back', {
    timeout: 60_000,
  }, async () => {
    const ids = Array.from({ length: 499 }, newId)
    await make.system(companyId, (trx) =>
      trx.batchInsert(
        'client',
        ids.map((id) => ({
          id,
          company_id: companyId,
          code: `C-${id}`,
          name: `Client ${id}`,
          legal_name: `Client ${id}`,
          entity_type: 'llp',
        })),
      ),
    )
    const stranger = newId()
    const given = await post(
      '/clients/set-owner',
      [...ids, stranger].map((id) => ({ id, ownerUserId: colleague.id })),
    )
    expect(given.rows.filter(({ done }) => done).map(({ id }) => id)).toEqual(ids)
    expect(given.rows.at(-1)).toMatchObject({ id: stranger, done: false, code: 'NOT_FOUND' })
    const mine = await api.as(admin.token)('get', `/clients?ownerId=${colleague.id}&limit=200`)
    expect(mine.body.items).toHaveLength(200)

    const undone = await post(
      '/clients/set-owner',
      given.rows.filter(({ done }) => done).map(({ id, before }) => ({ id, ownerUserId: before })),
    )
    expect(undone.rows.every(({ done, before }) => done && before === colleague.id)).toBe(true)
    expect((await api.as(admin.token)('get', `/clients?ownerId=${colleague.id}`)).body.items).toEqual([])
    const trail = await make.system(companyId, (trx) =>
      trx('audit_log')
        .where({ entity: 'client', entity_id: ids[0], action: 'client.set-owner' })
        .count('* as n'),
    )
    expect(trail).toEqual([{ n: 2 }])
  })

  it('refuses more than 500 rows, and an owner who is nobody here', async () => {
    const many = Array.from({ length: 501 }, () => ({ id: newId(), ownerUserId: null }))
    expect((await post('/clients/set-owner', many)).status).toBe(422)
    const nobody = await post('/clients/set-owner', [{ id: ours.clientId, ownerUserId: newId() }])
    expect(nobody.rows).toMatchObject([{ done: false, code: 'OWNER_UNKNOWN' }])
  })

  it('gives projects to another manager and keeps the other people', async () => {
    const given = await post('/projects/set-manager', [
      { id: ours.projectId!, managerId: colleague.id },
      { id: newId(), managerId: colleague.id },
    ])
    expect(given.rows).toMatchObject([
      { done: true, before: admin.id },
      { done: false, code: 'NOT_FOUND' },
    ])
    const { body } = await api.as(admin.token)('get', `/projects?managerId=${colleague.id}`)
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([ours.projectId])
  })

  it('issues no invoice that is issued already', async () => {
    const { rows } = await post('/invoices/issue', [{ id: ours.invoiceId! }])
    expect(rows).toMatchObject([{ id: ours.invoiceId, done: false, code: 'INVOICE_LOCKED' }])
  })
})

describe('the page of a record', () => {
  it('tells what happened, newest first, for client, project and invoice', async () => {
    const told = async (path: string) => {
      const { body } = await api.as(admin.token)('get', `${path}/timeline?limit=100`)
      const times = body.items.map(({ at }: { at: string }) => at)
      expect(times).toEqual([...times].sort().reverse())
      return body.items.map(({ title }: { title: string }) => title) as string[]
    }
    expect(await told(`/clients/${ours.clientId}`)).toContainEqual(expect.stringMatching(/^Project opened: /))
    expect(await told(`/projects/${ours.projectId}`)).toContainEqual('Asked for: Send the paper')
    expect(await told(`/invoices/${ours.invoiceId}`)).toContain('Invoice drafted')
  })

  it('says who can move it and what its processes wait for', async () => {
    const { body } = await api.as(admin.token)('get', `/projects/${ours.projectId}/position`)
    expect(body.steps).toMatchObject([{ taskKey: ours.taskKey, record: null }])
    expect(body.processes).toMatchObject([{ key: ours.instanceKey, waitsFor: { what: body.steps[0].title } }])
    const client = await api.as(admin.token)('get', `/clients/${ours.clientId}/position`)
    expect(client.body.steps).toMatchObject([
      { taskKey: ours.taskKey, record: expect.stringContaining('SEBI-') },
    ])
  })

  it('is closed for whoever may not see the record', async () => {
    const consultant = await make.member({ companyId, roles: ['consultant'] })
    for (const part of ['timeline', 'position'])
      expect((await api.as(consultant.token)('get', `/projects/${ours.projectId}/${part}`)).status).toBe(404)
  })
})
