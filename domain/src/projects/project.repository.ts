import { type After, orderBy, type SortKeys, type SortOf } from '../database/keyset.ts'
import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { checklistRepository } from './checklist.repository.ts'
import { missingEvidence } from './missing-evidence.ts'
import { openItemRepository } from './open-item.repository.ts'
import { progressPct } from './progress.ts'
import type { Project } from './records.ts'
import { stageRepository } from './stage.repository.ts'

const projects = recordsOf<Project>('project')

export interface ProjectFilter {
  status?: string
  stage?: string
  regulator?: string
  familyId?: string
  clientId?: string
  teamId?: string
  search?: string
  managerId?: string
  sort: SortOf<typeof projectSorts>
  after?: After
  limit: number
}

/** What projects can be ordered by; ids grow with time. */
export const projectSorts = {
  opened: { sql: 'p.id', type: 'uuid' },
  number: { sql: 'p.number', type: 'text' },
  title: { sql: 'lower(p.title)', type: 'text' },
  client: { sql: 'lower(c.name)', type: 'text' },
  regulator: { sql: `coalesce(p.regulator, '')`, type: 'text' },
  family: { sql: 'lower(f.title)', type: 'text' },
  stage: { sql: 'coalesce(s.seq, 0)', type: 'int' },
  status: { sql: 'p.status', type: 'text' },
  progressPct: { sql: 'p.progress_pct', type: 'int' },
  targetIssueOn: { sql: `coalesce(p.target_issue_on, 'infinity')`, type: 'date' },
  stageDueOn: { sql: `coalesce(s.due_on, 'infinity')`, type: 'date' },
  managerName: { sql: `lower(coalesce(m.full_name, ''))`, type: 'text' },
} as const satisfies SortKeys

export interface ProjectListRow {
  id: string
  number: string
  title: string
  status: Project['status']
  stage: Project['stage']
  regulator: string | null
  clientId: string
  clientName: string
  familyId: string
  familyTitle: string
  managerName: string | null
  sortKey: string
  progressPct: number
  targetIssueOn: string | null
  stageDueOn: string | null
  openRequests: number
}

/** Regulated projects. */
export const projectRepository = {
  find: (id: string, trx: Trx) => projects.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => projects.findForUpdate(id, trx),
  insert: (project: Partial<Project>, trx: Trx) => projects.insert(project, trx),
  patch: (id: string, change: Partial<Project>, trx: Trx) => projects.patch(id, change, trx),

  /** Projects, one more than asked for. */
  async list(filter: ProjectFilter, trx: Trx): Promise<ProjectListRow[]> {
    const query = trx('project as p')
      .join('client as c', 'c.id', 'p.client_id')
      .join('workflow_family as f', 'f.id', 'p.family_id')
      .leftJoin('staff_user as m', 'm.id', 'p.manager_id')
      .leftJoin('project_stage as s', (on) => on.on('s.project_id', 'p.id').andOn('s.stage', 'p.stage'))
      .limit(filter.limit + 1)
      .select({
        id: 'p.id',
        number: 'p.number',
        title: 'p.title',
        status: 'p.status',
        stage: 'p.stage',
        regulator: 'p.regulator',
        clientId: 'p.client_id',
        clientName: 'c.name',
        familyId: 'p.family_id',
        familyTitle: 'f.title',
        managerName: 'm.full_name',
        progressPct: 'p.progress_pct',
        targetIssueOn: 'p.target_issue_on',
        stageDueOn: 's.due_on',
      })
      .select(
        trx.raw(
          `(select count(*)::int from document_request r where r.project_id = p.id and r.state in ('open', 'overdue', 'submitted')) as "openRequests"`,
        ),
      )
    query.select(
      orderBy(query, { keys: projectSorts, sort: filter.sort, id: 'p.id', after: filter.after }, trx),
    )
    const equal: [string, string | undefined][] = [
      ['p.status', filter.status],
      ['p.stage', filter.stage],
      ['p.regulator', filter.regulator],
      ['p.family_id', filter.familyId],
      ['p.client_id', filter.clientId],
      ['p.owner_team_id', filter.teamId],
      ['p.manager_id', filter.managerId],
    ]
    for (const [column, value] of equal) if (value) query.where(column, value)
    if (filter.search) {
      const pattern = `%${filter.search.replace(/[\\%_]/g, (character) => `\\${character}`)}%`
      query.whereRaw(
        '(lower(p.title) like lower(?) or lower(p.number) like lower(?) or lower(c.name) like lower(?))',
        [pattern, pattern, pattern],
      )
    }
    return query
  },

  /** Puts people on a project and repeats their ids in the project row, which the row scope reads. */
  async setMembers(
    project: { id: string; companyId: string },
    members: { userId: string; role: 'manager' | 'lead' | 'consultant' | 'reviewer' }[],
    today: string,
    trx: Trx,
  ): Promise<void> {
    const open: { id: string; user_id: string; role: string }[] = await trx('project_member')
      .where({ project_id: project.id, to_on: null })
      .select('id', 'user_id', 'role')
    const keyOf = (userId: string, role: string) => `${userId}:${role}`
    const wanted = new Map(members.map((member) => [keyOf(member.userId, member.role), member]))
    const leaving = open.filter((row) => !wanted.has(keyOf(row.user_id, row.role)))
    const staying = new Set(open.map((row) => keyOf(row.user_id, row.role)))
    for (const row of leaving) await trx('project_member').where({ id: row.id }).update({ to_on: today })
    for (const [key, member] of wanted) {
      if (staying.has(key)) continue
      await trx('project_member').insert({
        id: newId(),
        company_id: project.companyId,
        project_id: project.id,
        user_id: member.userId,
        role: member.role,
        from_on: today,
      })
    }
    const stays = new Set(members.map((member) => member.userId))
    const gone = [...new Set(leaving.map((row) => row.user_id))].filter((userId) => !stays.has(userId))
    const first = (role: string) => members.find((member) => member.role === role)?.userId ?? null
    // Open items and tasks follow the new owner (PRJ-17).
    await openItemRepository.handOver({ from: gone, to: first('lead'), projectId: project.id }, trx)
    await projects.patch(
      project.id,
      {
        memberIds: [...new Set(members.map((member) => member.userId))],
        ...(first('manager') && { managerId: first('manager')! }),
        leadConsultantId: first('lead'),
        reviewerId: first('reviewer'),
      },
      trx,
    )
    if (gone.length) {
      await trx('user_task')
        .where({ subject_kind: 'project', subject_id: project.id, state: 'open' })
        .whereIn('assignee_id', gone)
        .update({ assignee_id: first('lead') })
    }
  },

  /** The people who are on a project now. */
  async members(projectId: string, trx: Trx): Promise<{ userId: string; name: string; role: string }[]> {
    return trx('project_member as m')
      .join('staff_user as u', 'u.id', 'm.user_id')
      .where({ 'm.project_id': projectId, 'm.to_on': null })
      .orderByRaw(`array_position(array['manager', 'lead', 'consultant', 'reviewer'], m.role), u.full_name`)
      .select({ userId: 'm.user_id', name: 'u.full_name', role: 'm.role' })
  },

  /** What would stop the gate of a stage today. */
  async missing(projectId: string, stage: string, today: string, trx: Trx) {
    const items = await checklistRepository.withEvidence(projectId, trx)
    return missingEvidence(
      items.filter((item) => item.stage === stage),
      today,
    )
  },

  /** Computes the progress again after a stage or an item moved (PRJ-37). */
  async refreshProgress(projectId: string, trx: Trx): Promise<void> {
    const project = await projects.findOne({ id: projectId }, trx)
    if (!project) return
    const stages = await stageRepository.of(projectId, trx)
    const items = await checklistRepository.ofStage(projectId, project.stage ?? 'onboarding', trx)
    const progress = progressPct(stages, items)
    if (progress !== project.progressPct) await projects.patch(projectId, { progressPct: progress }, trx)
  },
}

export type ProjectRepository = typeof projectRepository
