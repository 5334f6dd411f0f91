import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'

const dayMs = 86_400_000

/** People the caller leads: everybody for who sees the company's tasks, else the members of their teams. */
const led = `u.status = 'active' and (app_scope('tasks') = 'company' or u.id = any(app_team_people()))`

/** Work and capacity of each person, the fullest desk first. */
export async function readWorkload(now: Date, trx: Trx) {
  const today = new Date(now.getTime() + dayMs)
  const week = new Date(now.getTime() + 7 * dayMs)
  const { rows: items } = await trx.raw(
    `select u.id, u.full_name as name, u.role_slugs as roles, u.weekly_minutes as "weeklyMinutes",
            (select jsonb_build_object('deputy', d.full_name, 'until', x.ends_on) from absence x join staff_user d on d.id = x.deputy_id
              where x.user_id = u.id and x.is_active and x.starts_at <= ? and x.ends_at > ? limit 1) as away,
            array(select a.full_name from absence x join staff_user a on a.id = x.user_id
              where x.deputy_id = u.id and x.is_active and x.starts_at <= ? and x.ends_at > ? order by 1) as "standsInFor",
            count(*) filter (where t.due_at < ?)::int as overdue,
            count(*) filter (where t.due_at >= ? and t.due_at < ?)::int as today,
            count(*) filter (where t.due_at >= ? and t.due_at < ?)::int as week,
            count(*) filter (where t.job_key is not null and coalesce(t.due_at >= ?, true))::int as later,
            coalesce(sum(coalesce(s.effort_minutes, 30)) filter (where t.due_at < ?), 0)::int as "plannedMinutes"
       from staff_user u
       left join user_task t on t.assignee_id = u.id and t.state = 'open'
       left join sla_policy s on s.company_id = t.company_id and s.key = t.sla_key
      where ${led}
      group by u.id
      order by coalesce(sum(coalesce(s.effort_minutes, 30)) filter (where t.due_at < ?), 0) desc, u.full_name, u.id`,
    [now, now, now, now, now, now, today, today, week, week, week, week],
  )
  const { rows } = await trx.raw(
    `select count(*)::int as unclaimed from user_task t
      where t.state = 'open' and t.assignee_id is null and cardinality(t.candidate_clients) = 0`,
  )
  return { items, unclaimed: rows[0].unclaimed as number }
}

/** Sets the hours a week of somebody the caller leads. */
export async function setCapacity(userId: string, weeklyMinutes: number, trx: Trx): Promise<void> {
  const changed = await trx('staff_user as u')
    .where('u.id', userId)
    .whereRaw(led)
    .update({ weekly_minutes: weeklyMinutes })
  if (!changed) throw new NotFound()
}
