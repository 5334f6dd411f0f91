import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { ItemState } from '@zippcrm/domain/projects/records.ts'

export interface EvidenceRow {
  id: string
  checklistItemId: string
  state: 'submitted' | 'verified' | 'rejected' | 'expired'
  filename: string
  documentId: string
  documentVersionId: string
  uploadId: string | null
  submittedById: string
  submittedBy: string | null
  submittedAt: Date
  validUntil: string | null
  decidedBy: string | null
  decidedAt: Date | null
  rejectReason: string | null
}

/** Evidence of a project with the names of files and people, oldest first. */
export const evidenceOfProject = (projectId: string, trx: Trx): Promise<EvidenceRow[]> =>
  trx('evidence as e')
    .join('document_version as v', 'v.id', 'e.document_version_id')
    .leftJoin('staff_user as s', 's.id', 'e.submitted_by')
    .leftJoin('portal_user as p', 'p.id', 'e.submitted_by')
    .leftJoin('staff_user as d', 'd.id', 'e.decided_by')
    .where('e.project_id', projectId)
    .orderBy(['e.submitted_at', 'e.id'])
    .select({
      id: 'e.id',
      checklistItemId: 'e.checklist_item_id',
      state: 'e.state',
      filename: 'v.filename',
      documentId: 'v.document_id',
      documentVersionId: 'v.id',
      uploadId: 'e.upload_id',
      submittedById: 'e.submitted_by',
      submittedAt: 'e.submitted_at',
      validUntil: 'e.valid_until',
      decidedBy: 'd.full_name',
      decidedAt: 'e.decided_at',
      rejectReason: 'e.reject_reason',
    })
    .select(trx.raw('coalesce(s.full_name, p.contact_name) as "submittedBy"'))

/** The request that is open for each item of a project. */
export async function openRequestsByItem(projectId: string, trx: Trx) {
  const rows: { checklist_item_id: string; id: string; number: string; state: string }[] = await trx(
    'document_request',
  )
    .where({ project_id: projectId })
    .whereNotNull('checklist_item_id')
    .whereIn('state', ['draft', 'open', 'overdue', 'submitted'])
    .select('checklist_item_id', 'id', 'number', 'state')
  return new Map(rows.map(({ checklist_item_id, ...request }) => [checklist_item_id, request]))
}

export interface MissingFilter {
  projectId?: string
  teamId?: string
  clientId?: string
  regulator?: string
  consultantId?: string
  dueUntil?: string
  unowned?: boolean
}

export interface MissingRow {
  id: string
  title: string
  key: string
  stage: string
  state: ItemState
  dueOn: string | null
  owner: string | null
  project: { id: string; number: string; title: string }
  client: { id: string; name: string }
  team: string
  good: number
  evidenceMin: number
}

/** Mandatory items of current stages that would stop their gate today (PRJ-15). */
export async function missingItems(filter: MissingFilter, today: string, trx: Trx): Promise<MissingRow[]> {
  const query = trx('checklist_item as i')
    .join('project as p', 'p.id', 'i.project_id')
    .join('client as c', 'c.id', 'p.client_id')
    .join('team as t', 't.id', 'p.owner_team_id')
    .leftJoin('staff_user as o', 'o.id', 'i.owner_user_id')
    .whereRaw('i.mandatory and i.stage = p.stage')
    .whereIn('p.status', ['active', 'on_hold'])
    .whereNotIn('i.state', ['waived', 'not_applicable'])
    .whereRaw(
      `(select count(*) from evidence e where e.checklist_item_id = i.id and e.state = 'verified' and (e.valid_until is null or e.valid_until >= ?::date)) < i.evidence_min`,
      [today],
    )
    .orderByRaw('i.due_on nulls last, p.number, i.seq')
    .limit(500)
    .select({
      id: 'i.id',
      title: 'i.title',
      key: 'i.rule_item_key',
      stage: 'i.stage',
      state: 'i.state',
      dueOn: 'i.due_on',
      owner: 'o.full_name',
      team: 't.name',
      evidenceMin: 'i.evidence_min',
    })
    .select(
      trx.raw(`json_build_object('id', p.id, 'number', p.number, 'title', p.title) as project`),
      trx.raw(`json_build_object('id', c.id, 'name', c.name) as client`),
    )
  const equal: [string, string | undefined][] = [
    ['p.id', filter.projectId],
    ['p.owner_team_id', filter.teamId],
    ['p.client_id', filter.clientId],
    ['p.regulator', filter.regulator],
    ['p.lead_consultant_id', filter.consultantId],
  ]
  for (const [column, value] of equal) if (value) query.where(column, value)
  if (filter.dueUntil) query.where('i.due_on', '<=', filter.dueUntil)
  if (filter.unowned) query.whereNull('i.owner_user_id')
  return query
}
