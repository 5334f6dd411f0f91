import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { ModelChange, ModelDraft } from '@zippcrm/domain/modeler/records.ts'
import { decodeCursor } from '../../http/page.ts'

type ChangeRow = Omit<ModelChange, 'files' | 'base' | 'ancestor'> & { sortAt: string }

/** Everything about a change but its files, which may be megabytes. */
const changeColumns = (trx: Trx) => [
  'id',
  'process_id as processId',
  'name',
  'kind',
  'note',
  'running_instances as runningInstances',
  'base_version as baseVersion',
  'state',
  'created_by as createdBy',
  'created_at as createdAt',
  'reviewed_by as reviewedBy',
  'reviewed_at as reviewedAt',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
  'reason',
  'deployed_version as deployedVersion',
  'row_version as rowVersion',
  'editors',
  trx.raw('created_at::text as "sortAt"'),
]

const UNDECIDED = ['in_review', 'reviewed', 'approved']

/** A page of changes, newest first. */
export function listChanges(
  filter: { processId?: string; state?: 'open' | 'deployed' | 'rejected'; cursor?: string; limit: number },
  trx: Trx,
): Promise<ChangeRow[]> {
  const changes = trx('model_change')
  if (filter.processId) changes.where({ process_id: filter.processId })
  if (filter.state === 'open') changes.whereIn('state', UNDECIDED)
  else if (filter.state) changes.where({ state: filter.state })
  const after = decodeCursor(filter.cursor, 2)
  if (after) changes.whereRaw('(created_at, id) < (?::timestamptz, ?::uuid)', after as string[])
  return changes
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(filter.limit + 1)
    .select(changeColumns(trx)) as unknown as Promise<ChangeRow[]>
}

/** Changes that wait for a decision, by process. */
export async function undecidedChanges(trx: Trx): Promise<Map<string, ChangeRow>> {
  const rows = (await trx('model_change')
    .whereIn('state', UNDECIDED)
    .select(changeColumns(trx))) as unknown as ChangeRow[]
  return new Map(rows.map((row) => [row.processId, row]))
}

/** Drafts without their files, by process. */
export async function openDrafts(trx: Trx): Promise<Map<string, ModelDraft>> {
  const rows = (await trx('model_draft')
    .whereNot({ state: 'closed' })
    .select(
      'id',
      'process_id as processId',
      'name',
      'state',
      'base_version as baseVersion',
      'updated_at as updatedAt',
      'updated_by as updatedBy',
      'row_version as rowVersion',
    )) as unknown as ModelDraft[]
  return new Map(rows.map((row) => [row.processId, row]))
}

/** Key of the open task that decides on a change. */
export async function taskOf(changeId: string, trx: Trx): Promise<string | null> {
  const row = await trx('user_task')
    .where({ subject_kind: 'model-change', subject_id: changeId, state: 'open' })
    .first(trx.raw('job_key::text as key'))
  return row?.key ?? null
}
