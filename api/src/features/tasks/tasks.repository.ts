import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { z } from 'zod'
import { decodeCursor } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import type { TaskQuery } from './tasks.schema.ts'

export interface TaskRow {
  engine_id: string
  key: string
  title: string
  element_id: string
  process_id: string
  instance_key: string
  state: 'open' | 'completing' | 'completed' | 'withdrawn'
  assignee_id: string | null
  assignee_name: string | null
  candidate_roles: string[]
  candidate_teams: string[]
  candidate_clients: string[]
  client_id: string | null
  client_name: string | null
  subject_kind: string | null
  subject_id: string | null
  form_key: string | null
  form_id: string | null
  priority: number
  created_at: Date
  due_at: Date | null
  warn_at: Date | null
  row_version: number
  sort_due: string
}

/** Tasks without a due date come after all others. */
const sortDue = `coalesce(t.due_at, 'infinity'::timestamptz)`

function baseQuery(trx: Trx) {
  return trx('user_task as t')
    .leftJoin('staff_user as a', 'a.id', 't.assignee_id')
    .leftJoin('client as c', 'c.id', 't.client_id')
    .select(
      't.engine_id',
      trx.raw('t.job_key::text as key'),
      't.title',
      't.element_id',
      't.process_id',
      trx.raw('t.process_instance_key::text as instance_key'),
      't.state',
      't.assignee_id',
      'a.full_name as assignee_name',
      't.candidate_roles',
      't.candidate_teams',
      't.candidate_clients',
      't.client_id',
      'c.name as client_name',
      't.subject_kind',
      't.subject_id',
      trx.raw('t.form_key::text as form_key'),
      't.form_id',
      't.priority',
      't.created_at',
      't.due_at',
      't.warn_at',
      't.row_version',
      trx.raw(`${sortDue}::text as sort_due`),
    )
}

/** A page of open tasks, most urgent first. Row-level security has narrowed them to what the person may see. */
export function listTasks(
  filter: z.infer<typeof TaskQuery>,
  user: User,
  now: Date,
  trx: Trx,
): Promise<TaskRow[]> {
  const tasks = baseQuery(trx).where('t.state', 'open').whereRaw('cardinality(t.candidate_clients) = 0')
  if (filter.view === 'mine') tasks.where('t.assignee_id', user.id)
  if (filter.view === 'team') inMyGroups(tasks, user).whereNull('t.assignee_id')
  if (filter.process) tasks.where('t.process_id', filter.process)
  if (filter.element) tasks.where('t.element_id', filter.element)
  if (filter.clientId) tasks.where('t.client_id', filter.clientId)
  if (filter.projectId) tasks.where({ 't.subject_kind': 'project', 't.subject_id': filter.projectId })
  if (filter.due === 'overdue') tasks.where('t.due_at', '<', now)
  if (filter.due === 'today') tasks.where('t.due_at', '<', new Date(now.getTime() + 86_400_000))
  if (filter.due === 'week') tasks.where('t.due_at', '<', new Date(now.getTime() + 7 * 86_400_000))
  if (filter.q) {
    // A person who types % or _ means the sign.
    const text = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    tasks.where((either) => either.whereILike('t.title', text).orWhereILike('c.name', text))
  }
  const after = decodeCursor(filter.cursor, 2)
  if (after) tasks.whereRaw(`(${sortDue}, t.job_key) > (?::timestamptz, ?::bigint)`, after as string[])
  return tasks.orderByRaw(`${sortDue}, t.job_key`).limit(filter.limit + 1)
}

type TaskQueryBuilder = ReturnType<typeof baseQuery>

function inMyGroups(tasks: TaskQueryBuilder, user: User): TaskQueryBuilder {
  return tasks
    .whereRaw('t.candidate_roles && ?::text[]', [user.roles])
    .whereRaw('(cardinality(t.candidate_teams) = 0 or t.candidate_teams && ?::uuid[])', [user.teamIds])
}

/** One task in any state. */
export const findTaskRow = (key: string, trx: Trx): Promise<TaskRow | undefined> =>
  baseQuery(trx).where('t.job_key', key).orderBy('t.created_at', 'desc').first()

/** Whether the person may work on the task: assignee, or member of its candidate groups (role, and team where set). */
export function isCandidate(
  task: Pick<TaskRow, 'assignee_id' | 'candidate_roles' | 'candidate_teams'>,
  user: User,
): boolean {
  if (task.assignee_id === user.id) return true
  const role = task.candidate_roles.some((slug) => user.roles.includes(slug))
  const team =
    task.candidate_teams.length === 0 || task.candidate_teams.some((id) => user.teamIds.includes(id))
  return role && team
}

/** Numbers on the tabs of the inbox. */
export async function countTasks(user: User, now: Date, trx: Trx) {
  const open = () =>
    trx('user_task as t').where('t.state', 'open').whereRaw('cardinality(t.candidate_clients) = 0')
  // One after the other: a connection answers one query at a time.
  const mine = await open().where('t.assignee_id', user.id).count('* as n').first()
  const team = await inMyGroups(open() as never, user)
    .whereNull('t.assignee_id')
    .clearSelect()
    .count('* as n')
    .first()
  const all = await open().count('* as n').first()
  const overdue = await open()
    .where('t.due_at', '<', now)
    .where((either) => either.where('t.assignee_id', user.id).orWhereNull('t.assignee_id'))
    .count('* as n')
    .first()
  const n = (row: unknown) => Number((row as { n: number | string }).n)
  return { mine: n(mine), team: n(team), all: n(all), overdue: n(overdue) }
}

export const setAssignee = (task: TaskRow, assigneeId: string | null, at: Date | null, trx: Trx) =>
  trx('user_task')
    .where({ engine_id: task.engine_id, job_key: task.key })
    .update({ assignee_id: assigneeId, claimed_at: at })

/** Active colleagues in the group of a task (role, and team where set): those it can be passed to. */
export async function listColleagues(task: TaskRow, user: User, trx: Trx) {
  const people = trx('staff_user as u')
    .where('u.status', 'active')
    .whereNot('u.id', user.id)
    .whereRaw('u.role_slugs && ?::text[]', [task.candidate_roles])
  if (task.candidate_teams.length) {
    people.whereRaw(
      `(exists (select from team_membership m where m.user_id = u.id and m.is_active and m.team_id = any(?::uuid[]))
        or exists (select from team t where t.id = any(?::uuid[]) and u.id in (t.manager_user_id, t.deputy_user_id)))`,
      [task.candidate_teams, task.candidate_teams],
    )
  }
  const rows: { id: string; name: string }[] = await people
    .orderBy(['u.full_name', 'u.id'])
    .select('u.id', 'u.full_name as name')
  return rows
}

/** The colleague a task was passed to learns of it, each time. */
export const tellPassedOn = (
  task: TaskRow,
  { from, to, reason }: { from: User; to: string; reason: string },
  trx: Trx,
) => {
  const id = newId()
  return trx('notification').insert({
    id,
    company_id: from.companyId,
    recipient_kind: 'staff',
    recipient_id: to,
    kind: 'task-passed-on',
    title: `${from.fullName} passed you a task: ${task.title}`,
    body: reason,
    link: `/inbox/${task.key}`,
    client_id: task.client_id,
    dedupe_key: `task-passed-on:${id}`,
  })
}

export const readForm = (task: TaskRow, trx: Trx) =>
  task.form_key
    ? trx('process_form').where({ engine_id: task.engine_id, key: task.form_key }).first('form_id', 'schema')
    : Promise.resolve(undefined)

export const drafts = {
  find: (task: TaskRow, userId: string, trx: Trx) =>
    trx('task_draft').where({ user_id: userId, engine_id: task.engine_id, task_key: task.key }).first('data'),
  save: (task: TaskRow, user: User, data: object, trx: Trx) =>
    trx('task_draft')
      .insert({
        company_id: user.companyId,
        user_id: user.id,
        engine_id: task.engine_id,
        task_key: task.key,
        data: JSON.stringify(data),
        saved_at: trx.raw('clock_timestamp()'),
      })
      .onConflict(['user_id', 'engine_id', 'task_key'])
      .merge(['data', 'saved_at']),
}
