import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { dueRuleInWords } from '@zippcrm/domain/tasks/due-rule.ts'
import { waysOn } from '@zippcrm/domain/tasks/next-steps.ts'
import { standInsOf } from '@zippcrm/domain/tasks/stand-in.ts'
import { systemRoles } from '../../http/matrix.ts'
import type { User } from '../../http/user.ts'
import type { TaskRow } from './task-rows.ts'

const roleName = (slug: string) =>
  (systemRoles.find((role) => role.slug === slug)?.name ?? slug).toLowerCase()
const list = (words: string[]) => new Intl.ListFormat('en-IN', { type: 'disjunction' }).format(words)

/** Why this task is before this person, why it is due then, and what follows it (ENG-11, ENG-14). */
export async function taskContext(task: TaskRow, user: User, trx: Trx) {
  return {
    whyMe: await whyMe(task, user, trx),
    whyDue: await whyDue(task, trx),
    next: await whatFollows(task, trx),
  }
}

async function whyMe(task: TaskRow, user: User, trx: Trx): Promise<string> {
  const { assignee_id: assignee, assignee_name: name } = task
  const passedBy = task.passed_by
    ? (await trx('staff_user').where({ id: task.passed_by }).first('full_name'))?.full_name
    : undefined
  const passed = passedBy ? ` ${passedBy} passed it on: “${task.passed_reason}”` : ''
  if (assignee === user.id) return passed ? `It is yours.${passed}` : 'You have claimed it.'
  const standIn = assignee ? (await standInsOf([assignee], trx)).get(assignee) : undefined
  if (standIn?.id === user.id) return `You stand in for ${name}, who is away.${passed}`
  const holder = assignee ? `${name} has it.${passed}` : 'Nobody has claimed it.'
  const mine = task.candidate_roles.filter((role) => user.roles.includes(role)).map(roleName)
  const teams: string[] = task.candidate_teams.length
    ? await trx('team').whereIn('id', task.candidate_teams).orderBy('name').pluck('name')
    : []
  const place = teams.length ? ` in ${list(teams)}` : ''
  if (mine.length) return `${holder} You see it as ${list(mine)}${place}.`
  return `${holder} It is for ${list(task.candidate_roles.map(roleName))}${place}; you see the work of others.`
}

async function whyDue(task: TaskRow, trx: Trx): Promise<string | null> {
  if (!task.due_at || !task.sla_key) return null
  const policy = await trx('sla_policy').where({ key: task.sla_key }).first('working_minutes')
  if (!policy) return null
  const holidays = await trx('holiday')
    .whereBetween('on_date', [task.created_at, task.due_at])
    .orderBy('on_date')
    .select('on_date as date', 'name')
  return dueRuleInWords({
    from: task.created_at,
    dueAt: task.due_at,
    workingMinutes: policy.working_minutes,
    zone: task.zone,
    holidays,
  })
}

async function whatFollows(task: TaskRow, trx: Trx) {
  const model = await trx('process_definition')
    .where({ engine_id: task.engine_id, key: task.definition_key })
    .first('xml')
  return model ? waysOn(model.xml, task.element_id) : []
}
