import { randomUUID } from 'node:crypto'
import { connect } from '@zippcrm/domain/database/connect.ts'
import pg from 'pg'
import { taskRoutes } from '../api/src/features/tasks/tasks.routes.ts'
import { taskService } from '../api/src/features/tasks/tasks.service.ts'
import { permissionsOf } from '../api/src/http/matrix.ts'
import type { User } from '../api/src/http/user.ts'
import { seedCompany } from '../engine-workers/test/seed.ts'
import type { EngineStack } from '../engine-workers/test/stack.ts'
import { type Figure, percentile, spread, timed } from './figures.ts'
import { serveAs } from './serve.ts'

const few = 1000
const many = 1_000_000
const times = 80
/** How much longer the same page may take among a million tasks. */
const most = 1.3

const asked: Record<string, string> = {
  'inbox, first page': '/tasks?view=all',
  'inbox, free in my teams': '/tasks?view=team',
  'inbox, of one process': '/tasks?view=all&process=bench-3',
  'inbox, of one client': '/tasks?view=all&clientId=:client',
  'inbox, search of a number': '/tasks?view=all&q=paper-123x',
  'inbox, search of a common word': '/tasks?view=all&q=paper',
  'inbox, late first page': '/tasks?view=all&due=overdue',
  'inbox, counts': '/tasks/counts',
}

/** The inbox of a consultant with the row scope of one team, over HTTP, among a thousand tasks and among a million. */
export async function measureInboxLists(
  stack: Pick<EngineStack, 'adminUrl' | 'apiUrl' | 'engineUrl'>,
): Promise<Figure[]> {
  const admin = new pg.Client({ connectionString: stack.adminUrl })
  await admin.connect()
  const system = connect(stack.engineUrl, { max: 1, name: 'bench' })
  const api = connect(stack.apiUrl, { max: 4, name: 'bench-api' })
  const samples = new Map<string, number[][]>()
  for (const count of [few, many]) {
    const companyId = await seedCompany(system)
    const [team, client] = [randomUUID(), randomUUID()]
    await generate(admin, { companyId, team, client, count })
    const { get, close } = await serveAs(
      consultantOf(companyId, team),
      taskRoutes({ tasks: taskService({ holds: () => true, guards: {} }) }),
      api,
    )
    for (const [what, path] of Object.entries(asked)) {
      const read = () => get(path.replace(':client', client))
      await timed(8, read)
      samples.set(what, [...(samples.get(what) ?? []), await timed(times, read)])
    }
    close()
  }
  await Promise.all([admin.end(), system.destroy(), api.destroy()])
  return [...samples].map(([what, [small = [], large = []]]) => {
    const ratio = percentile(large, 0.5) / percentile(small, 0.5)
    return {
      what: `${what}: 1,000 → 1,000,000 tasks`,
      value: `${spread(small)} → ${spread(large)}`,
      bound: `${ratio <= most ? 'within' : 'ABOVE'} ${most} × (${ratio.toFixed(2)})`,
    }
  })
}

const consultantOf = (companyId: string, team: string): User => ({
  kind: 'staff',
  id: randomUUID(),
  email: 'bench@alpha.example.com',
  fullName: 'Bench',
  companyId,
  roles: ['consultant'],
  teamIds: [team],
  managedTeamIds: [],
  clientIds: [],
  permissions: permissionsOf(['consultant']),
})

/**
 * Rows made by SQL, without the triggers that would tell screens of each. Every tenth task is open; half of those are
 * of the consultant's team, some claimed by colleagues; a client has twenty.
 */
async function generate(
  admin: pg.Client,
  { companyId, team, client, count }: { companyId: string; team: string; client: string; count: number },
): Promise<void> {
  await admin.query('begin')
  await admin.query('set local session_replication_role = replica')
  await admin.query(
    `insert into user_task (engine_id, job_key, company_id, client_id, process_id, process_instance_key, element_id, title, candidate_roles, candidate_teams,
                            assignee_id, due_at, state, created_at, find_text)
     select $1, n, $1, case when n % ($4::int / 20) = 0 then $3::uuid end, 'bench-' || n % 70 / 10, n, 'userTask_review', 'Review paper ' || n, '{consultant}',
            array[case when n % 20 = 0 then $2::uuid else $1::uuid end], case when n % 60 = 0 then $3::uuid end,
            now() - interval '1 day' + n * interval '10 seconds', case when n % 10 = 0 then 'open' else 'completed' end,
            now() - interval '5 days', ' review paper paper-' || n || 'x '
       from generate_series(1, $4::int) n`,
    [companyId, team, client, count],
  )
  await admin.query(
    `insert into task_queue (company_id, queue, process_id, urgency, created_at, engine_id, job_key)
     select distinct t.company_id, queue, t.process_id, t.due_at, t.created_at, t.engine_id, t.job_key
       from user_task t cross join lateral task_queues_of(t) queue where t.company_id = $1 and t.state = 'open'`,
    [companyId],
  )
  await admin.query('commit')
  await admin.query('vacuum analyze user_task, task_queue')
}
