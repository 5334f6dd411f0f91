import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { viewableLists } from '../src/lists.ts'
import { insertCase } from './case-rows.ts'
import { type People, people } from './people.ts'
import { insertTeam } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let companyId: string
let teamId: string
let manager: Awaited<ReturnType<People['member']>>
let colleague: typeof manager
let outsider: typeof manager

async function joins(userId: string) {
  await make.system(companyId, (trx) =>
    trx('team_membership').insert({
      id: newId(),
      company_id: companyId,
      team_id: teamId,
      user_id: userId,
      function: 'member',
    }),
  )
}

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  manager = await make.member({ companyId, roles: ['admin'] })
  colleague = await make.member({ companyId, roles: ['consultant'] })
  outsider = await make.member({ companyId, roles: ['manager'] })
  teamId = await make.system(companyId, (trx) => insertTeam(companyId, manager.id, trx))
  await joins(manager.id)
  await joins(colleague.id)
  const recipient = await make.contact({ companyId, clientId: await make.client(companyId) })
  await make.system(companyId, (trx) =>
    insertCase({ companyId, managerId: manager.id, recipientId: recipient.id }, trx),
  )
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const view = {
  list: 'projects',
  name: 'SEBI, by target',
  filters: { regulator: 'SEBI', status: 'active' },
  columns: [{ key: 'title', width: 320, pinned: true }, { key: 'health' }],
  sort: 'targetIssueOn',
  density: 'compact',
}
const save = (token: string, change: object = {}) => api.as(token)('post', '/views', { ...view, ...change })
const refusal = ({
  status,
  body,
}: {
  status: number
  body: { code: string; errors?: { field: string }[] }
}) => ({
  status,
  code: body.code,
  field: body.errors?.[0]?.field,
})

describe('saved views', () => {
  it('UI-07 keep filters, order, columns and row height on the server, and come back with their default', async () => {
    const saved = await save(manager.token)
    expect(saved.status).toBe(201)
    expect(saved.body).toMatchObject({ ...view, mine: true, isDefault: false, sharedWithTeam: null })

    const other = (await save(manager.token, { name: 'Other' })).body
    await api.as(manager.token)('post', `/views/${other.id}/default`)
    await api.as(manager.token)('post', `/views/${saved.body.id}/default`)
    const { body } = await api.as(manager.token)('get', '/views?list=projects')
    const defaults = body.items.map((item: { name: string; isDefault: boolean }) => [
      item.name,
      item.isDefault,
    ])
    expect(defaults).toEqual([
      ['Other', false],
      ['SEBI, by target', true],
    ])

    const cleared = await api.as(manager.token)('delete', `/views/${saved.body.id}/default`)
    expect(cleared.body.isDefault).toBe(false)
    await api.as(manager.token)('delete', `/views/${other.id}`)
    expect((await api.as(manager.token)('get', '/views?list=projects')).body.items).toHaveLength(1)
    expect((await api.as(manager.token)('get', '/views?list=clients')).body.items).toEqual([])
  })

  it('UI-07 shared with a team are read-only for others and widen nobody’s rows', async () => {
    const { body: shared } = await save(manager.token, {
      name: 'Ours',
      filters: {},
      sharedWithTeamId: teamId,
    })
    const theirs = await api.as(colleague.token)('get', '/views?list=projects')
    expect(theirs.body.items).toMatchObject([
      {
        id: shared.id,
        mine: false,
        ownerName: 'Test Member',
        sharedWithTeam: { id: teamId },
      },
    ])

    const asColleague = api.as(colleague.token)
    expect(refusal(await asColleague('patch', `/views/${shared.id}`, { name: 'Mine now' }))).toMatchObject({
      status: 403,
    })
    expect((await asColleague('delete', `/views/${shared.id}`)).status).toBe(403)
    expect((await asColleague('post', `/views/${shared.id}/default`)).status).toBe(403)
    expect((await api.as(outsider.token)('patch', `/views/${shared.id}`, { name: 'Mine' })).status).toBe(404)
    expect((await api.as(outsider.token)('get', '/views?list=projects')).body.items).toEqual([])

    // The view says "everything"; row security still says whose.
    const rows = async (token: string) => (await api.as(token)('get', '/projects')).body.items.length
    expect([await rows(manager.token), await rows(colleague.token)]).toEqual([1, 0])
  })

  it('are changed by their owner, on the version that was seen', async () => {
    const { body: saved } = await save(manager.token, { name: 'Draft of a view' })
    expect(refusal(await api.as(manager.token)('patch', `/views/${saved.id}`, { name: 'X' }))).toMatchObject({
      status: 428,
    })
    const renamed = await api
      .as(manager.token)('patch', `/views/${saved.id}`, { name: 'Renamed', sort: null })
      .set('if-match', `"${saved.rowVersion}"`)
    expect(renamed.body).toMatchObject({ ...view, name: 'Renamed', sort: null })
    const stale = await api
      .as(manager.token)('patch', `/views/${saved.id}`, { name: 'Late' })
      .set('if-match', `"${saved.rowVersion}"`)
    expect(refusal(stale)).toMatchObject({ status: 412, code: 'STALE_VERSION' })
    const trail = await make.system(companyId, (trx) =>
      trx('audit_log').where({ entity: 'saved_view', entity_id: saved.id }).orderBy('id').pluck('action'),
    )
    expect(trail).toEqual(['view.save', 'view.change'])
  })

  it.each([
    [{ name: undefined }, '/name'],
    [{ name: ' ' }, '/name'],
    [{ name: 'x'.repeat(61) }, '/name'],
    [{ filters: { salary: '1' } }, '/filters/salary'],
    [{ filters: { cursor: 'abc' } }, '/filters/cursor'],
    [{ filters: { status: 'asleep' } }, '/filters/status'],
    [{ columns: [{ key: 'secret' }] }, '/columns/0/key'],
    [{ sort: 'secret' }, '/sort'],
    [{ list: 'salaries' }, '/list'],
    [{ sharedWithTeamId: '00000000-0000-7000-8000-000000000000' }, '/sharedWithTeamId'],
  ])('are refused with VIEW_INVALID for %j', async (change, field) => {
    expect(refusal(await save(manager.token, change))).toEqual({ status: 422, code: 'VIEW_INVALID', field })
  })

  it('are closed for a list that the role cannot open', async () => {
    const analyst = await make.member({ companyId, roles: ['process_analyst'] })
    expect(
      refusal(await save(analyst.token, { list: 'invoices', filters: {}, columns: [], sort: null })),
    ).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    expect((await api.as(analyst.token)('get', '/views?list=invoices')).status).toBe(403)
  })

  it('end at a hundred', async () => {
    const collector = await make.member({ companyId, roles: ['manager'] })
    await make.system(companyId, (trx) =>
      trx('saved_view').insert(
        Array.from({ length: 100 }, (_, n) => ({
          id: newId(),
          company_id: companyId,
          user_id: collector.id,
          list: 'projects',
          name: `View ${n}`,
        })),
      ),
    )
    expect(refusal(await save(collector.token))).toMatchObject({ status: 409, code: 'VIEW_LIMIT' })
  })

  it('can name every order that their list offers', async () => {
    for (const [list, { query }] of Object.entries(viewableLists)) {
      if (!('sort' in query.shape)) continue
      const sorts = query.shape.sort as { unwrap(): { options: string[] } }
      for (const sort of sorts.unwrap().options) {
        const answer = await api.as(manager.token)('get', `/${list}?sort=${sort}&limit=1`)
        expect([list, sort, answer.status]).toEqual([list, sort, 200])
      }
    }
  })
})
