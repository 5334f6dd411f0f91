import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { DeployedVersion } from '@zippcrm/domain/modeler/deployed.repository.ts'
import type { ModelChange, ModelDraft } from '@zippcrm/domain/modeler/records.ts'
import type { ModelChangeMeta } from './modeler.schema.ts'

export type Names = Map<string, string>

/** Names of the people behind drafts and changes. */
export async function namesOf(ids: (string | null)[], trx: Trx): Promise<Names> {
  const rows: { id: string; full_name: string }[] = await trx('staff_user')
    .whereIn('id', [...new Set(ids.filter((id) => id !== null))])
    .select('id', 'full_name')
  return new Map(rows.map(({ id, full_name }) => [id, full_name]))
}

/** A person by their name; nobody where the product acted. */
export const person = (id: string | null, names: Names) =>
  id && names.has(id) ? { id, name: names.get(id)! } : null
const iso = (at: Date | null) => at?.toISOString() ?? null

/** What lists show of a draft. */
export const presentDraft = (draft: ModelDraft, names: Names) => ({
  id: draft.id,
  name: draft.name,
  state: draft.state as 'open' | 'proposed',
  baseVersion: draft.baseVersion,
  savedAt: draft.updatedAt.toISOString(),
  savedBy: person(draft.updatedBy, names),
  rowVersion: draft.rowVersion,
})

/** What lists show of a proposed change. Nobody proposed what came with an update of the product. */
export const presentChange = (
  change: Omit<ModelChange, 'files' | 'base' | 'ancestor'>,
  names: Names,
): ModelChangeMeta => ({
  id: change.id,
  processId: change.processId,
  name: change.name,
  kind: change.kind,
  state: change.state,
  note: change.note,
  runningInstances: change.runningInstances,
  proposedBy: person(change.createdBy, names),
  proposedAt: change.createdAt.toISOString(),
  reviewedBy: person(change.reviewedBy, names),
  reviewedAt: iso(change.reviewedAt),
  decidedBy: person(change.decidedBy, names),
  decidedAt: iso(change.decidedAt),
  reason: change.reason,
  baseVersion: change.baseVersion,
  deployedVersion: change.deployedVersion,
  rowVersion: change.rowVersion,
})

/** One deployed version. */
export const presentVersion = ({ version, deployedAt, source, changeId, running }: DeployedVersion) => ({
  version,
  deployedAt: deployedAt.toISOString(),
  source,
  changeId,
  running,
})
