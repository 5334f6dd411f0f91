import { newId } from '@zippcrm/domain/ids.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { can, permissionsOf, systemRoles } from '../src/http/matrix.ts'
import { type CaseIds, insertCase } from './case-rows.ts'
import { insertInstance } from './engine-rows.ts'
import { type People, people } from './people.ts'
import { insertProject } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'
import { insertTask } from './task-rows.ts'

interface Tile {
  key: string
  count: number
  to: string
}

let api: TestApi
let make: People
let companyId: string
let cases: CaseIds[]

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  const manager = await make.member({ companyId, roles: ['manager'] })
  await make.system(companyId, async (trx) => {
    cases = []
    for (let n = 0; n < 3; n += 1)
      cases.push(await insertCase({ companyId, managerId: manager.id, recipientId: newId() }, trx))
    const [first, second, third] = cases as [CaseIds, CaseIds, CaseIds]
    await trx('invoice').where({ id: first.invoiceId }).update({ status: 'overdue' })
    await trx('invoice').insert({
      id: newId(),
      company_id: companyId,
      client_id: second.clientId,
      project_id: second.projectId,
      registration_id: second.registrationId,
      kind: 'plain_invoice',
      draft_ref: 'D-1',
      status: 'draft',
      supply_type: 'exempt',
      place_of_supply: '27',
    })
    await trx('project_stage').insert(
      cases.map(({ projectId }) => ({
        id: newId(),
        company_id: companyId,
        project_id: projectId,
        stage: 'onboarding',
        seq: 1,
        name: 'Onboarding',
        state: 'in_progress',
        duration_days: 10,
        due_on: '2026-04-30',
      })),
    )
    await trx('project').where({ id: third.projectId }).update({ status: 'completed' })
    const stuck = await insertProject(
      { companyId, teamId: first.teamId!, managerId: manager.id, clientName: 'Stuck' },
      trx,
    )
    await insertInstance({ companyId, project: stuck, at: 'incident' }, trx)
    for (const state of ['failed', 'sent']) {
      const id = await outgoingMail.write(
        {
          companyId,
          dedupeKey: newId(),
          template: 'document_request',
          recipients: ['asha@client.example.com'],
          subject: 'Papers we need',
          html: '<p>Please send them</p>',
          text: 'Please send them',
          recordKind: 'project',
          recordId: first.projectId!,
          clientId: first.clientId!,
        },
        trx,
      )
      await trx('email').where({ id }).update({ state })
    }
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

/** The list of the API behind each page; its filters are those of the page's address. */
const listOf: Record<string, string> = {
  '/inbox': '/tasks',
  '/billing': '/invoices',
  '/projects': '/projects',
  '/open-items': '/open-items',
  '/ops/uploads': '/upload-reviews',
  '/ops/outbox': '/outbox',
  '/processes/incidents': '/incidents',
}

const hour = 3_600_000

/** For each role a person with a task that is late, one due soon, one due later, and a place in every matter. */
async function peopleAtWork() {
  const roles = systemRoles.map(({ slug }) => slug)
  const staff = await Promise.all(
    roles
      .filter((slug) => can({ permissions: permissionsOf([slug]) }, 'mission-control:R'))
      .map(async (role) => ({ role, ...(await make.member({ companyId, roles: [role] })) })),
  )
  await make.system(companyId, async (trx) => {
    for (const { id, role } of staff) {
      for (const dueIn of [-hour, hour, 100 * hour])
        await insertTask(
          { companyId, roles: [role], assigneeId: id, title: 'Own', dueAt: new Date(Date.now() + dueIn) },
          trx,
        )
      await insertTask({ companyId, roles: [role], title: 'Free' }, trx)
    }
    await trx('project')
      .whereIn(
        'id',
        cases.map(({ projectId }) => projectId!),
      )
      .update({ member_ids: staff.map(({ id }) => id) })
  })
  return staff
}

/** Tiles whose number is not the number of rows behind their address; what was above zero is noted. */
async function wrongTiles({ role, token }: { role: string; token: string }, seen: Set<string>) {
  const wrong: string[] = []
  const { body } = await api.as(token)('get', '/mission-control')
  expect(Date.now() - Date.parse(body.asOf)).toBeLessThan(60_000)
  for (const { key, count, to } of body.tiles as Tile[]) {
    const [page = '', query = ''] = to.split('?')
    const list = await api.as(token)('get', `${listOf[page]}?limit=200&${query}`)
    const rows = list.body.items?.length
    if (rows !== count) wrong.push(`${role} ${key}: ${count}, but ${to} lists ${rows ?? list.body.code}`)
    if (count > 0) seen.add(key)
  }
  return wrong
}

it('UI-04 the number on each tile of each role is the number of rows that its address lists', {
  timeout: 120_000,
}, async () => {
  const seen = new Set<string>()
  const staff = await peopleAtWork()
  const wrong = (await Promise.all(staff.map((person) => wrongTiles(person, seen)))).flat()
  expect(wrong).toEqual([])
  // Due, late, waiting and failing: nothing was counted as zero because there was nothing.
  expect([...seen].sort()).toEqual([
    'drafts',
    'dueTasks',
    'failedMails',
    'gates',
    'incidents',
    'myTasks',
    'overdueInvoices',
    'overdueItems',
    'overdueTasks',
    'projects',
    'teamQueue',
    'unownedItems',
    'uploads',
  ])
})
