import { randomUUID } from 'node:crypto'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import pg from 'pg'
import { incidentRoutes } from '../api/src/features/processes/incidents.routes.ts'
import { incidentService } from '../api/src/features/processes/incidents.service.ts'
import { processRoutes } from '../api/src/features/processes/processes.routes.ts'
import { processService } from '../api/src/features/processes/processes.service.ts'
import { permissionsOf } from '../api/src/http/matrix.ts'
import { encodeCursor } from '../api/src/http/page.ts'
import type { User } from '../api/src/http/user.ts'
import { insertProject, insertTeam } from '../api/test/record-rows.ts'
import { seedCompany, seedStaff } from '../engine-workers/test/seed.ts'
import type { EngineStack } from '../engine-workers/test/stack.ts'
import { type Figure, percentile, spread, timed } from './figures.ts'
import { serveAs } from './serve.ts'

const few = 1000
const many = 1_000_000
const times = 60
/** How much longer the same page may take among a million rows. */
const most = 1.3
/** Projects of a company; every second is of the manager's team. */
const projectCount = 20

const asked: Record<string, string> = {
  'instances, first page': '/process-instances?',
  'instances, page in the middle': '/process-instances?cursor=:middle',
  'instances, of one process': '/process-instances?process=bench-7',
  'instances, running': '/process-instances?state=active',
  'instances, with an incident': '/process-instances?state=incident',
  'instances, by record number': '/process-instances?q=:number',
  'instances, of a day': '/process-instances?startedFrom=:from&startedTo=:to',
  'incidents, first page': '/incidents?',
}

const startOf = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 10_000)

/** Lists of the process dashboard for a manager with the row scope of one team, among a thousand rows and a million. */
export async function measureDashboardLists(
  stack: Pick<EngineStack, 'adminUrl' | 'apiUrl' | 'engineUrl'>,
): Promise<Figure[]> {
  const admin = new pg.Client({ connectionString: stack.adminUrl })
  await admin.connect()
  const system = connect(stack.engineUrl, { max: 1, name: 'bench' })
  const api = connect(stack.apiUrl, { max: 4, name: 'bench-api' })
  const endpoints = [
    ...processRoutes({ processes: processService() }),
    ...incidentRoutes({ incidents: incidentService() }),
  ]
  const samples = new Map<string, number[][]>()
  for (const count of [few, many]) {
    const companyId = await seedCompany(system)
    const { user, projects, number } = await seedTeam(system, companyId)
    await generate(admin, companyId, projects, count)
    const { get, close } = await serveAs(user, endpoints, api)
    for (const [what, template] of Object.entries(asked)) {
      const middle = startOf(count / 2)
      const path = template
        .replace(':middle', encodeCursor([middle.toISOString(), String(count / 2)]))
        .replace(':number', number)
        .replace(':from', middle.toISOString())
        .replace(':to', startOf(count / 2 + 8640).toISOString())
      if (!(await get(path)).items.length) throw new Error(`${path} found nothing: it would measure nothing`)
      await timed(8, () => get(path))
      samples.set(what, [...(samples.get(what) ?? []), await timed(times, () => get(path))])
    }
    close()
  }
  await Promise.all([admin.end(), system.destroy(), api.destroy()])
  return [...samples].map(([what, [small = [], large = []]]) => {
    const ratio = percentile(large, 0.5) / percentile(small, 0.5)
    return {
      what: `${what}: 1,000 → 1,000,000 rows`,
      value: `${spread(small)} → ${spread(large)}`,
      bound: `${ratio <= most ? 'within' : 'ABOVE'} ${most} × (${ratio.toFixed(2)})`,
    }
  })
}

/** A manager with a team that half of the projects belong to. */
async function seedTeam(system: ReturnType<typeof connect>, companyId: string) {
  const managerId = await seedStaff(system, companyId, { name: 'Bench', roles: ['manager'] })
  const otherId = await seedStaff(system, companyId, { name: 'Other', roles: ['manager'] })
  return inSession(system, { role: 'zipp_system', companyId, actorKind: 'scheduler' }, async (trx) => {
    const teams = [await insertTeam(companyId, managerId, trx), await insertTeam(companyId, otherId, trx)]
    const projects: string[] = []
    let number = ''
    for (let index = 0; index < projectCount; index += 1) {
      const project = await insertProject(
        {
          companyId,
          teamId: teams[index % 2]!,
          managerId: index % 2 ? otherId : managerId,
          clientName: `Bench ${index}`,
        },
        trx,
      )
      projects.push(project.id)
      if (index === 0) number = project.number
    }
    const user: User = {
      kind: 'staff',
      id: managerId,
      email: 'bench@alpha.example.com',
      fullName: 'Bench',
      companyId,
      roles: ['manager'],
      teamIds: [teams[0]!],
      managedTeamIds: [teams[0]!],
      clientIds: [],
      permissions: permissionsOf(['manager']),
    }
    return { user, projects, number }
  })
}

/**
 * Rows made by SQL, without the triggers that would tell screens of each. Every fifth runs, every twenty-fifth has an
 * incident; the project that is searched for has fifty instances, whatever the number of all.
 */
async function generate(admin: pg.Client, companyId: string, projects: string[], count: number) {
  const engineId = randomUUID()
  await admin.query('begin')
  await admin.query('set local session_replication_role = replica')
  await admin.query(
    `insert into process_instance (engine_id, key, process_id, version, definition_key, company_id, subject_kind, subject_id, state, incidents, started_at, ended_at)
     select $1, n, 'bench-' || n / 20 % 20, 1, 1, $2, 'project', case when n % ($5::int / 50) = 0 then ($3::uuid[])[1] else ($3::uuid[])[2 + n % (array_length($3::uuid[], 1) - 1)] end,
            case when n % 10 < 2 then 'active' else 'completed' end, case when n % 50 < 2 then 1 else 0 end,
            $4::timestamptz + n * interval '10 seconds', case when n % 10 < 2 then null else $4::timestamptz + n * interval '11 seconds' end
       from generate_series(1, $5::int) n`,
    [engineId, companyId, projects, startOf(0), count],
  )
  await admin.query(
    `insert into incident (engine_id, key, process_instance_key, process_id, element_id, error_type, message, fingerprint, state, company_id, created_at, resolved_at)
     select $1, n, n, 'bench-' || n / 20 % 20, 'serviceTask_send', 'JOB_NO_RETRIES', 'connect ECONNREFUSED', md5((n % 7)::text), case when n % 50 < 2 then 'open' else 'resolved' end,
            $2, $3::timestamptz + n * interval '10 seconds', case when n % 50 < 2 then null else $3::timestamptz + n * interval '11 seconds' end
       from generate_series(1, $4::int) n`,
    [engineId, companyId, startOf(0), count],
  )
  await admin.query('commit')
  await admin.query('vacuum analyze process_instance, incident')
}
