import type { Trx } from '@zippcrm/domain/database/trx.ts'

/** Nobody needs to know how many exactly beyond this; screens say 99+. */
export const mostCounted = 100

const countOf = (queues: string, late = false) => `
  (select count(*)::int from (
     select distinct q.engine_id, q.job_key from unnest(${queues}) name cross join lateral (
       select engine_id, job_key from task_queue where company_id = app_company() and queue = name ${late ? 'and urgency < ?' : ''}
        order by urgency, job_key limit ${mostCounted}) q
     limit ${mostCounted}) counted)`

/** Numbers on the tabs of the inbox, each up to a hundred. */
export async function countTasks(now: Date, trx: Trx) {
  const { rows } = await trx.raw(
    `select ${countOf(`app_task_queues('mine')`)} as mine, ${countOf(`app_task_queues('team')`)} as team,
            ${countOf(`app_task_queues('all')`)} as all,
            ${countOf(`app_task_queues('mine') || app_task_queues('team')`, true)} as overdue`,
    [now],
  )
  return rows[0] as { mine: number; team: number; all: number; overdue: number }
}

/** Tasks looked through for what a person may filter by. */
const mostFaceted = 500

const facet = (id: string, name: string) => `
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'count', n) order by n desc, name), '[]')
     from (select ${id}::text as id, ${name} as name, count(*)::int as n from task where ${id} is not null group by 1, 2) x)`

/** What the most urgent tasks of the person belong to: the choices of the filters, each with its number. */
export async function countFacets(view: 'mine' | 'team' | 'all', trx: Trx) {
  const { rows } = await trx.raw(
    `with head as (
       select distinct q.engine_id, q.job_key from unnest(app_task_queues(?)) name cross join lateral (
         select engine_id, job_key from task_queue where company_id = app_company() and queue = name order by urgency, job_key limit ${mostFaceted}) q
     ), task as (
       select t.process_id, coalesce(d.elements -> t.process_id ->> 'name', t.process_id) as process_name,
              t.client_id, c.name as client_name, p.stage
         from head join user_task t on t.engine_id = head.engine_id and t.job_key = head.job_key
         left join process_definition d on d.engine_id = t.engine_id and d.key = t.definition_key
         left join client c on c.id = t.client_id left join project p on p.id = t.project_id
     )
     select ${facet('process_id', 'process_name')} as processes, ${facet('client_id', 'client_name')} as clients,
            ${facet('stage', 'stage')} as stages`,
    [view],
  )
  return rows[0]
}
