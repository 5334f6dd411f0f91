import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'

const db = connect(process.env.DATABASE_URL!)
let make: People
let companyId: string
let clientId: string

beforeAll(async () => {
  make = people()
  companyId = await make.company()
  clientId = await make.client(companyId)
})
afterAll(async () => {
  await make.close()
  await db.destroy()
})

describe('an answer put together from several statements', () => {
  it('shows one state of the record, whatever others write between them', async () => {
    const session = { role: 'zipp_staff', companyId, scopes: { clients: 'company' } } as const
    const seen = await inSession(
      db,
      session,
      async (trx) => {
        const before = await trx('client').where({ id: clientId }).first('row_version', 'name')
        await make.system(companyId, (other) =>
          other('client').where({ id: clientId }).update({ name: 'Renamed meanwhile' }),
        )
        return { before, after: await trx('client').where({ id: clientId }).first('row_version', 'name') }
      },
      { readOnly: true },
    )
    expect(seen.before).toBeDefined()
    expect(seen.after).toEqual(seen.before)
  })
})
