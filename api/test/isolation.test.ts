import { connect } from '@zippcrm/domain/database/connect.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseIds, insertCase } from './case-rows.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let theirs: CaseIds
let ownSuperAdmin: string
let strangerSuperAdmin: string
let otherContact: string

beforeAll(async () => {
  api = await startApi()
  make = people()
  const companyId = await make.company()
  const manager = await make.member({ companyId, roles: ['super_admin', 'manager'] })
  const recipient = await make.contact({ companyId, clientId: await make.client(companyId) })
  theirs = await make.system(companyId, (trx) =>
    insertCase({ companyId, managerId: manager.id, recipientId: recipient.id }, trx),
  )
  ownSuperAdmin = manager.token
  otherContact = (await make.contact({ companyId, clientId: await make.client(companyId) })).token
  strangerSuperAdmin = (
    await make.member({ companyId: await make.company(), roles: ['super_admin', 'manager'] })
  ).token
})
afterAll(async () => {
  await api.close()
  await make.close()
})

/** The address with the other side's ids, or undefined where the route names something else. */
function addressOf(path: string): string | undefined {
  const names = [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name!)
  if (!names.every((name) => theirs[name])) return undefined
  return path.replace(/:([a-zA-Z]+)/g, (_, name: string) => theirs[name]!)
}
const foreignIds = (text: string) => Object.entries(theirs).filter(([, id]) => text.includes(id))

describe('rows of others', () => {
  it('IAM-20 stay inside their company, in every list and on every route by id', {
    timeout: 120_000,
  }, async () => {
    const leaks: string[] = []
    for (const { declaration, kind } of api.endpoints) {
      const { method, path, realm } = declaration
      const address = addressOf(path)
      if (method !== 'get' || kind === 'stream' || realm === 'portal' || realm === 'public' || !address)
        continue
      const { status, text } = await api.as(strangerSuperAdmin)('get', address)
      const named = address !== path
      if (foreignIds(named ? '' : text).length) leaks.push(`${path}: ${text.slice(0, 200)}`)
      if (named && status === 200 && foreignIds(text).length)
        leaks.push(`${path}: ${status} ${text.slice(0, 200)}`)
    }
    expect(leaks).toEqual([])
    // The same question by somebody of that company does find them.
    for (const list of ['/projects', '/clients', '/invoices', '/users', '/process-instances']) {
      expect([list, foreignIds((await api.as(ownSuperAdmin)('get', list)).text).length > 0]).toEqual([
        list,
        true,
      ])
    }

    const db = connect(process.env.DATABASE_URL!, { max: 1, name: 'zippcrm-isolation-test' })
    try {
      const visible = await db.transaction(async (trx) => {
        await trx.raw('set local role zipp_staff')
        const tables = [
          'client',
          'project',
          'document',
          'invoice',
          'credit_note',
          'staff_user',
          'portal_user',
          'user_task',
          'email',
        ]
        const counts = []
        for (const table of tables) counts.push([table, Number((await trx(table).count('* as n'))[0]!.n)])
        return counts.filter(([, count]) => count !== 0)
      })
      expect(visible).toEqual([])
    } finally {
      await db.destroy()
    }
  })

  it('IAM-16 answers for a foreign id exactly as for a random one', async () => {
    const body = async (path: string) => {
      const { status, body: answer } = await api.as(strangerSuperAdmin)('get', path)
      return { status, ...answer, requestId: undefined }
    }
    const random = crypto.randomUUID()
    for (const path of [
      '/projects/',
      '/clients/',
      '/invoices/',
      '/credit-notes/',
      '/documents/',
      '/users/',
    ]) {
      const name = {
        '/projects/': 'projectId',
        '/clients/': 'clientId',
        '/invoices/': 'invoiceId',
        '/credit-notes/': 'creditNoteId',
        '/documents/': 'documentId',
        '/users/': 'userId',
      }[path]!
      const foreign = await body(`${path}${theirs[name]}`)
      expect(foreign).toMatchObject({ status: 404, code: 'NOT_FOUND' })
      expect(foreign).toEqual(await body(`${path}${random}`))
    }
    const change = await api
      .as(strangerSuperAdmin)('patch', `/clients/${theirs.clientId}`, { name: 'Taken' })
      .set('if-match', '1')
    expect(change.status).toBe(404)
  })

  it('IAM-17 gives a contact of one client 404 for every id of another', { timeout: 60_000 }, async () => {
    const wrong: string[] = []
    let asked = 0
    for (const { declaration } of api.endpoints) {
      const { method, path, realm } = declaration
      const address = addressOf(path)
      if (realm !== 'portal' || !address || address === path) continue
      asked += 1
      const { status, body } = await api.as(otherContact)(method, address, method === 'get' ? undefined : {})
      if (status !== 404) wrong.push(`${method} ${path}: ${status} ${body?.code}`)
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(3)

    for (const { declaration } of api.endpoints) {
      const { method, path, realm } = declaration
      const address = addressOf(path)
      if (realm !== 'both' || method !== 'get' || !address || address === path) continue
      const { status, text } = await api.as(otherContact)('get', address)
      const empty = status === 200 && JSON.parse(text).items?.length === 0
      if (![403, 404].includes(status) && !empty) wrong.push(`${path}: ${status} ${text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })

  it('shows a contact of one client none of another’s rows in any list', async () => {
    const leaks: string[] = []
    for (const { declaration, kind } of api.endpoints) {
      const { method, path, realm } = declaration
      if (
        method !== 'get' ||
        kind === 'stream' ||
        path.includes(':') ||
        (realm !== 'portal' && realm !== 'both')
      )
        continue
      const { text } = await api.as(otherContact)('get', path)
      if (foreignIds(text).length) leaks.push(path)
    }
    expect(leaks).toEqual([])
  })
})
