import { randomUUID } from 'node:crypto'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import pg from 'pg'
import { listInstances } from '../api/src/features/processes/instances.repository.ts'
import { InstanceQuery } from '../api/src/features/processes/processes.schema.ts'
import { encodeCursor } from '../api/src/http/page.ts'
import { sessionOf, type User } from '../api/src/http/user.ts'
import { seedCompany } from '../engine-workers/test/seed.ts'
import type { EngineStack } from '../engine-workers/test/stack.ts'
import { type Figure, spread, timed } from './figures.ts'

const few = 1000
const many = 1_000_000
const times = 60

/** Pages of instances in a company with a thousand rows and in one with a million, as the API reads them. */
export async function measureLists(stack: EngineStack): Promise<Figure[]> {
  const admin = new pg.Client({ connectionString: stack.adminUrl })
  await admin.connect()
  const system = connect(stack.engineUrl, { max: 1, name: 'bench' })
  const api = connect(stack.apiUrl, { max: 4, name: 'bench-api' })
  const figures: Figure[] = []
  for (const count of [few, many]) {
    const companyId = await seedCompany(system)
    await generate(admin, companyId, count)
    const user = clerkOf(companyId)
    const inCompany = (work: (trx: Trx) => Promise<unknown>) => inSession(api, sessionOf(user), work)
    const measure = async (what: string, work: (trx: Trx) => Promise<unknown>) => {
      await timed(5, () => inCompany(work))
      figures.push({
        what: `${what}, ${count.toLocaleString('en-IN')} rows`,
        value: spread(await timed(times, () => inCompany(work))),
      })
    }
    const middle = encodeCursor([middleAt(count), String(keyBase + BigInt(count) / 2n)])
    await measure('instances, first page', (trx) => listInstances(InstanceQuery.parse({}), user, trx))
    await measure('instances, page in the middle', (trx) =>
      listInstances(InstanceQuery.parse({ cursor: middle }), user, trx),
    )
    await measure('instances of one process', (trx) =>
      listInstances(InstanceQuery.parse({ process: 'bench-7' }), user, trx),
    )
  }
  await Promise.all([admin.end(), system.destroy(), api.destroy()])
  return figures
}

const keyBase = 4_000_000_000_000_000n
const middleAt = (count: number) => new Date(Date.UTC(2026, 0, 1) + (count / 2) * 10_000).toISOString()

const clerkOf = (companyId: string): User => ({
  kind: 'staff',
  id: randomUUID(),
  email: 'bench@alpha.example.com',
  fullName: 'Bench',
  companyId,
  roles: ['operations'],
  teamIds: [],
  managedTeamIds: [],
  clientIds: [],
  permissions: { processes: { access: 'R', scope: 'company' } },
})

/** Rows made by SQL, without the triggers that would tell screens of each; an engine of their own keeps keys apart. */
async function generate(admin: pg.Client, companyId: string, count: number): Promise<void> {
  await admin.query('begin')
  await admin.query('set local session_replication_role = replica')
  await admin.query(
    `insert into process_instance (engine_id, key, process_id, version, definition_key, company_id, state, started_at, ended_at)
     select $1, $2::bigint + n, 'bench-' || n % 20, 1, 1, $1, case when n % 10 = 0 then 'active' else 'completed' end,
            timestamptz '2026-01-01' + n * interval '10 seconds', case when n % 10 = 0 then null else timestamptz '2026-01-02' + n * interval '10 seconds' end
       from generate_series(1, $3::int) n`,
    [companyId, String(keyBase), count],
  )
  await admin.query('commit')
  await admin.query('vacuum analyze process_instance')
}
