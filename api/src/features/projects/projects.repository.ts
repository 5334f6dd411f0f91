import type { Trx } from '@zippcrm/domain/database/trx.ts'

/** Names of colleagues by id. */
export async function namesOf(ids: (string | null)[], trx: Trx): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (!wanted.length) return new Map()
  const rows = await trx('staff_user').whereIn('id', wanted).select('id', 'full_name')
  return new Map(rows.map((row) => [row.id, row.full_name]))
}

/** Numbers of invoices by id; a draft has none yet. */
export async function invoiceNumbers(ids: (string | null)[], trx: Trx): Promise<Map<string, string | null>> {
  const wanted = ids.filter((id) => id !== null)
  if (!wanted.length) return new Map()
  const rows = await trx('invoice').whereIn('id', wanted).select('id', 'invoice_number')
  return new Map(rows.map((row) => [row.id, row.invoice_number]))
}

/** Projects of which verified evidence for an open stage has run out (PRJ-33). */
export async function expiredEvidence(projectIds: string[], today: string, trx: Trx): Promise<Set<string>> {
  if (!projectIds.length) return new Set()
  const rows = await trx('evidence as e')
    .join('checklist_item as i', 'i.id', 'e.checklist_item_id')
    .join('project as p', 'p.id', 'e.project_id')
    .whereRaw('i.stage = p.stage and i.mandatory')
    .whereIn('e.project_id', projectIds)
    .where('e.state', 'verified')
    .where('e.valid_until', '<', today)
    .distinct('e.project_id as id')
  return new Set(rows.map((row) => row.id))
}

/** The earliest due date of unanswered requests by project. */
export async function earliestRequests(projectIds: string[], trx: Trx): Promise<Map<string, string>> {
  if (!projectIds.length) return new Map()
  const rows = await trx('document_request')
    .whereIn('project_id', projectIds)
    .whereIn('state', ['open', 'overdue'])
    .groupBy('project_id')
    .select('project_id', trx.raw('min(due_on) as due_on'))
  return new Map(rows.map((row) => [row.project_id, row.due_on]))
}

export interface OpenStep {
  taskKey: string
  elementId: string
  title: string
  who: string
  since: Date
  due: Date | null
}

interface OpenTaskRow {
  job_key: string
  element_id: string
  title: string
  assignee: string | null
  candidate_roles: string[]
  candidate_clients: string[]
  teams: string[] | null
  created_at: Date
  due_at: Date | null
}

/** Open user tasks of a record with the person or group who may act, whether or not the caller is one of them. */
export async function openSteps(kind: string, id: string, trx: Trx): Promise<OpenStep[]> {
  const { rows } = await trx.raw(
    `select t.*, u.full_name as assignee,
            (select array_agg(m.name) from team m where m.id = any(t.candidate_teams)) as teams
       from open_tasks_of(?, ?) t left join staff_user u on u.id = t.assignee_id`,
    [kind, id],
  )
  return (rows as OpenTaskRow[]).map((row) => ({
    taskKey: row.job_key,
    elementId: row.element_id,
    title: row.title,
    who: row.assignee ?? groupName(row.candidate_roles, row.teams, row.candidate_clients),
    since: row.created_at,
    due: row.due_at,
  }))
}

function groupName(roles: string[], teams: string[] | null, clients: string[]): string {
  if (clients.length) return 'the client'
  const people = roles.map((role) => role.replaceAll('_', ' ')).join(' or ')
  return teams?.length ? `${people} of ${teams.join(', ')}` : people
}

/** The running instance of a project as the recorder saw it. */
export async function runningInstance(projectId: string, trx: Trx): Promise<string | undefined> {
  const instance = await trx('process_instance')
    .where({ subject_kind: 'project', subject_id: projectId, state: 'active' })
    .first(trx.raw('key::text as key'))
  return instance?.key
}
