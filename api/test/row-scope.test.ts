import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCase } from './case-rows.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

type Person = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let owner: Person
let finance: Person
/** Project, client, invoice and task of each of five matters; the first two are the account executive's. */
let matters: Awaited<ReturnType<typeof insertCase>>[]

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  const manager = await make.member({ companyId, roles: ['manager'] })
  owner = await make.member({ companyId, roles: ['ae'] })
  finance = await make.member({ companyId, roles: ['finance'] })
  const recipientId = newId()
  matters = []
  await make.system(companyId, async (trx) => {
    for (let n = 0; n < 5; n += 1)
      matters.push(await insertCase({ companyId, managerId: manager.id, recipientId }, trx))
    const own = matters.slice(0, 2)
    await trx('project')
      .whereIn(
        'id',
        own.map(({ projectId }) => projectId!),
      )
      .update({ member_ids: [owner.id] })
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const get = async (person: Person, path: string) => (await api.as(person.token)('get', path)).body
const ids = (answer: { items: { id: string }[] }) => answer.items.map(({ id }) => id).sort()
const own = (name: string) =>
  matters
    .slice(0, 2)
    .map((matter) => matter[name]!)
    .sort()

describe('somebody with own rows only', () => {
  it('sees the same two of five in lists, search, totals and on the start page', async () => {
    expect(ids(await get(owner, '/projects'))).toEqual(own('projectId'))
    expect(ids(await get(owner, '/clients'))).toEqual(own('clientId'))
    const invoices = await get(owner, '/invoices')
    expect(ids(invoices)).toEqual(own('invoiceId'))
    const all = await get(finance, '/invoices')
    expect(all.items).toHaveLength(5)
    expect([invoices.totals, all.totals].map((totals) => totals?.outstandingMinor)).toEqual([
      200_000, 500_000,
    ])

    const found = (await get(owner, '/search?q=Case')).items
    expect(
      found
        .map(({ id }: { id: string }) => id)
        .filter((id: string) => matters.some((m) => Object.values(m).includes(id)))
        .sort(),
    ).toEqual(expect.arrayContaining(own('clientId')))
    const foreign = matters.slice(2).flatMap((matter) => Object.values(matter))
    const everything = JSON.stringify([found, await get(owner, '/mission-control'), invoices])
    expect(foreign.filter((id) => everything.includes(id))).toEqual([])
  })
})
