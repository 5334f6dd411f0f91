import type { Trx } from '@zippcrm/domain/database/trx.ts'

export interface TaskRow {
  engine_id: string
  key: string
  title: string
  element_id: string
  process_id: string
  instance_key: string
  definition_key: string | null
  state: 'open' | 'completing' | 'completed' | 'withdrawn'
  assignee_id: string | null
  assignee_name: string | null
  candidate_roles: string[]
  candidate_teams: string[]
  candidate_clients: string[]
  client_id: string | null
  client_name: string | null
  project_id: string | null
  project_stage: string | null
  subject_kind: string | null
  subject_id: string | null
  form_key: string | null
  form_id: string | null
  sla_key: string | null
  priority: number
  created_at: Date
  due_at: Date | null
  warn_at: Date | null
  client_waits_since: Date | null
  passed_by: string | null
  passed_reason: string | null
  zone: string
  row_version: number
  sort_due: string
  sort_created: string
}

/** Tasks without a due date come after all others. */
const sortDue = `coalesce(t.due_at, 'infinity'::timestamptz)`

const columns = [
  'engine_id',
  'title',
  'element_id',
  'process_id',
  'state',
  'assignee_id',
  'candidate_roles',
  'candidate_teams',
  'candidate_clients',
  'client_id',
  'project_id',
  'subject_kind',
  'subject_id',
  'form_id',
  'sla_key',
  'priority',
  'created_at',
  'due_at',
  'warn_at',
  'client_waits_since',
  'passed_by',
  'passed_reason',
  'row_version',
].map((column) => `t.${column}`)

/** Rows of the inbox with the names that go with them; row-level security shows those the person may see. */
export const taskRows = (trx: Trx) =>
  trx('user_task as t')
    .leftJoin('staff_user as a', 'a.id', 't.assignee_id')
    .leftJoin('client as c', 'c.id', 't.client_id')
    .leftJoin('project as p', 'p.id', 't.project_id')
    .join('company as f', 'f.id', 't.company_id')
    .select(
      ...columns,
      trx.raw('t.job_key::text as key'),
      trx.raw('t.process_instance_key::text as instance_key'),
      trx.raw('t.definition_key::text as definition_key'),
      trx.raw('t.form_key::text as form_key'),
      'a.full_name as assignee_name',
      'c.name as client_name',
      'p.stage as project_stage',
      'f.timezone as zone',
      trx.raw(`${sortDue}::text as sort_due`),
      trx.raw(`t.created_at::text as sort_created`),
    )

export type TaskRows = ReturnType<typeof taskRows>

/** One task in any state. */
export const findTaskRow = (key: string, trx: Trx): Promise<TaskRow | undefined> =>
  taskRows(trx).where('t.job_key', key).orderBy('t.created_at', 'desc').first()
