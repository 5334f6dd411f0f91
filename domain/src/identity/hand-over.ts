import type { Trx } from '../database/trx.ts'
import { openItemRepository } from '../projects/open-item.repository.ts'
import { projectRepository } from '../projects/project.repository.ts'

/** What a person holds that somebody else has to go on with. */
export interface Holdings {
  /** Projects at work in which they have a role. */
  projects: number
  clients: number
  /** Teams they lead or stand in for. */
  teams: number
  /** People who report to them. */
  reports: number
  /** Open tasks they have taken. */
  tasks: number
}

const openProjects = ['draft', 'active', 'on_hold']

const countOf = async (query: { count(as: string): { first(): Promise<unknown> } }): Promise<number> =>
  Number(((await query.count('* as n').first()) as { n: number | string }).n)

const projectsOf = (userId: string, trx: Trx) =>
  trx('project').whereIn('status', openProjects).whereRaw('? = any(member_ids)', [userId])
const clientsOf = (userId: string, trx: Trx) => trx('client').where({ owner_user_id: userId })
const teamsOf = (userId: string, trx: Trx) =>
  trx('team')
    .where({ is_active: true })
    .where((either) => either.where({ manager_user_id: userId }).orWhere({ deputy_user_id: userId }))
const reportsOf = (userId: string, trx: Trx) =>
  trx('staff_user').where({ reports_to: userId }).whereNot({ status: 'deactivated' })
const tasksOf = (userId: string, trx: Trx) => trx('user_task').where({ assignee_id: userId, state: 'open' })

/** Counts what waits for a new owner once this person leaves (IAM-26). */
export const holdingsOf = async (userId: string, trx: Trx): Promise<Holdings> => ({
  projects: await countOf(projectsOf(userId, trx)),
  clients: await countOf(clientsOf(userId, trx)),
  teams: await countOf(teamsOf(userId, trx)),
  reports: await countOf(reportsOf(userId, trx)),
  tasks: await countOf(tasksOf(userId, trx)),
})

/** Gives the tasks a person has taken back to their groups. */
export async function returnTasks(userId: string, trx: Trx): Promise<void> {
  await tasksOf(userId, trx).update({ assignee_id: null, claimed_at: null })
}

/**
 * Makes somebody else the owner of everything a person holds now. What they did stays theirs: authorship, closed
 * projects and history are not touched (IAM-26).
 */
export async function handOver(
  { from, to, today }: { from: string; to: string; today: string },
  trx: Trx,
): Promise<void> {
  // First the tasks, so that they return to their group instead of following one project's new lead.
  await returnTasks(from, trx)
  // And what they answer for, so that it goes to the heir and not to one project's lead.
  await openItemRepository.handOver({ from: [from], to }, trx)
  const projects: { id: string; company_id: string }[] = await projectsOf(from, trx)
    .forUpdate()
    .select('id', 'company_id')
  for (const { id, company_id: companyId } of projects) {
    const members = (await projectRepository.members(id, trx)) as {
      userId: string
      role: 'manager' | 'lead' | 'consultant' | 'reviewer'
    }[]
    const next = members.map(({ userId, role }) => ({ userId: userId === from ? to : userId, role }))
    await projectRepository.setMembers({ id, companyId }, next, today, trx)
  }
  await clientsOf(from, trx).update({ owner_user_id: to })
  await teamsOf(from, trx).update({
    manager_user_id: trx.raw('case when manager_user_id = ? then ? else manager_user_id end', [from, to]),
    deputy_user_id: trx.raw('nullif(deputy_user_id, ?)', [from]),
  })
  await reportsOf(from, trx).whereNot({ id: to }).update({ reports_to: to })
  await trx('staff_user').where({ id: to, reports_to: from }).update({ reports_to: null })
}
