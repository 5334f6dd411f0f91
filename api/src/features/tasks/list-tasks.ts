import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { z } from 'zod'
import { decodeCursor } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { applyFilter, dueBefore } from './task-filter.ts'
import { type TaskRow, type TaskRows, taskRows } from './task-rows.ts'
import type { TaskQuery } from './tasks.schema.ts'

type Filter = z.infer<typeof TaskQuery>

interface Head {
  engine_id: string
  job_key: string
  at: string
}

const orders = {
  urgent: {
    column: 'urgency',
    beyond: '>',
    direction: 'asc',
    of: `coalesce(t.due_at, 'infinity'::timestamptz)`,
  },
  newest: { column: 'created_at', beyond: '<', direction: 'desc', of: 't.created_at' },
} as const

/** Heads of the queues looked at before a filter counts as a rare one, and how far further looks go. */
const firstLook = 400
const lookFurther = 10
/** Found cases of a search; more than a person reads. */
const mostFound = 2000

/**
 * A page of open tasks in the order they are worked. Read from the heads of the person's own queues, hence as fast among
 * a million tasks as among a thousand; what is rare there is looked up by its own index.
 */
export async function listTasks(filter: Filter, user: User, now: Date, trx: Trx): Promise<TaskRow[]> {
  const wanted = filter.limit + 1
  if (filter.clientId || filter.projectId || filter.assigneeId || filter.priority === 'high')
    return readDirectly(filter, user, now, trx)
  const narrows = Boolean(
    filter.q || filter.due || filter.element || filter.work || filter.stage || filter.sla || filter.priority,
  )
  for (let look = narrows ? firstLook : wanted; ; look *= lookFurther) {
    const heads = await headsOf(filter, look, now, trx)
    const rows = await readHeads(heads, filter, now, trx)
    if (rows.length >= wanted || heads.length < look) return rows
    if (filter.q) return readHeads(await found(filter.q, trx), filter, now, trx, user)
  }
}

/** The most urgent tasks of the person's queues, from the cursor on. */
async function headsOf(filter: Filter, most: number, now: Date, trx: Trx): Promise<Head[]> {
  const { column, beyond, direction } = orders[filter.sort]
  const after = decodeCursor(filter.cursor, 2) as [string, string] | undefined
  const before = filter.sort === 'urgent' ? dueBefore(filter, now) : undefined
  const order = `order by ${column} ${direction}, job_key ${direction} limit ?`
  const { rows } = await trx.raw(
    `select distinct q.engine_id, q.job_key::text, q.job_key as k, q.${column}, q.${column}::text as at
       from unnest(app_task_queues(?)) name cross join lateral (
         select engine_id, job_key, ${column} from task_queue
          where company_id = app_company() and queue = name
            ${after ? `and (${column}, job_key) ${beyond} (?::timestamptz, ?::bigint)` : ''} ${before ? 'and urgency < ?' : ''}
            ${filter.process ? 'and process_id = ?' : ''}
          ${order}) q
      order by q.${column} ${direction}, k ${direction} limit ?`,
    [
      filter.view,
      ...(after ?? []),
      ...(before ? [before] : []),
      ...(filter.process ? [filter.process] : []),
      most,
      most,
    ],
  )
  return rows
}

/** The rows behind keys, narrowed and in order; with `user`, keys of others' queues are left out too. */
async function readHeads(
  heads: Head[],
  filter: Filter,
  now: Date,
  trx: Trx,
  user?: User,
): Promise<TaskRow[]> {
  if (heads.length === 0) return []
  const rows = taskRows(trx).joinRaw(
    'join unnest(?::uuid[], ?::bigint[]) h (engine_id, job_key) on h.engine_id = t.engine_id and h.job_key = t.job_key',
    [heads.map((head) => head.engine_id), heads.map((head) => head.job_key)],
  )
  return page(rows, filter, now, user)
}

/** Through the index of the filter itself, under row-level security. */
const readDirectly = (filter: Filter, user: User, now: Date, trx: Trx) =>
  page(taskRows(trx), filter, now, user)

/** Cases that have all the words, and own drafts that have them. */
async function found(q: string, trx: Trx): Promise<Head[]> {
  const { rows } = await trx.raw(
    `select engine_id, job_key::text from find_open_tasks(?, ?)
      union select engine_id, task_key::text from task_draft
             where user_id = app_user() and search_text(draft_text(data)) like all (search_words(?))`,
    [q, mostFound, q],
  )
  return rows
}

function page(tasks: TaskRows, filter: Filter, now: Date, user?: User) {
  const { of, beyond, direction } = orders[filter.sort]
  applyFilter(tasks, filter, now).where('t.state', 'open').whereRaw('cardinality(t.candidate_clients) = 0')
  if (user) inView(tasks, filter.view, user)
  const after = decodeCursor(filter.cursor, 2) as [string, string] | undefined
  if (after) tasks.whereRaw(`(${of}, t.job_key) ${beyond} (?::timestamptz, ?::bigint)`, after)
  return tasks
    .orderByRaw(`${of} ${direction}, t.job_key ${direction}`)
    .limit(filter.limit + 1) as unknown as Promise<TaskRow[]>
}

function inView(tasks: TaskRows, view: Filter['view'], user: User): void {
  if (view === 'mine') tasks.whereRaw('t.assignee_id = any(app_user() || app_stands_in_for())')
  if (view === 'team')
    tasks
      .whereNull('t.assignee_id')
      .whereRaw('t.candidate_roles && ?::text[]', [user.roles])
      .whereRaw('(cardinality(t.candidate_teams) = 0 or t.candidate_teams && ?::uuid[])', [user.teamIds])
}
