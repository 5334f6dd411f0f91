import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { EvidenceForGate } from './missing-evidence.ts'
import { itemState } from './missing-evidence.ts'
import type { ChecklistItem, Evidence, SnapshotEntry } from './records.ts'

const items = recordsOf<ChecklistItem>('checklist_item')
const papers = recordsOf<Evidence>('evidence')

export type ItemWithEvidence = ChecklistItem & { evidence: EvidenceForGate[] }

/** Checklist items and the evidence for them. */
export const checklistRepository = {
  find: (id: string, trx: Trx) => items.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => items.findForUpdate(id, trx),
  insert: (item: Partial<ChecklistItem>, trx: Trx) => items.insert(item, trx),
  patch: (id: string, change: Partial<ChecklistItem>, trx: Trx) => items.patch(id, change, trx),
  of: (projectId: string, trx: Trx) =>
    items.list(
      (query) =>
        query
          .where({ project_id: projectId })
          .orderByRaw(
            `array_position(array['onboarding', 'documentation', 'filing', 'liaison', 'issue'], stage), seq`,
          ),
      trx,
    ),
  ofStage: (projectId: string, stage: string, trx: Trx) =>
    items.list((query) => query.where({ project_id: projectId, stage }).orderBy('seq'), trx),

  findEvidence: (id: string, trx: Trx) => papers.findOne({ id }, trx),
  findEvidenceOfUpload: (uploadId: string, trx: Trx) => papers.findOne({ uploadId }, trx),
  evidenceOf: (projectId: string, trx: Trx) =>
    papers.list((query) => query.where({ project_id: projectId }).orderBy(['submitted_at', 'id']), trx),
  insertEvidence: (evidence: Partial<Evidence>, trx: Trx) => papers.insert(evidence, trx),
  patchEvidence: (id: string, change: Partial<Evidence>, trx: Trx) => papers.patch(id, change, trx),

  /** All items of a project with the papers submitted for them, oldest paper first. */
  async withEvidence(projectId: string, trx: Trx): Promise<ItemWithEvidence[]> {
    const [list, evidence] = [await this.of(projectId, trx), await this.evidenceOf(projectId, trx)]
    const byItem = new Map<string, Evidence[]>()
    for (const paper of evidence)
      byItem.set(paper.checklistItemId, [...(byItem.get(paper.checklistItemId) ?? []), paper])
    return list.map((item) => ({ ...item, evidence: byItem.get(item.id) ?? [] }))
  },

  /** Moves an item to the state that follows from its papers, and returns it. */
  async refreshState(itemId: string, today: string, trx: Trx): Promise<ChecklistItem> {
    const item = (await items.findForUpdate(itemId, trx))!
    const evidence = await papers.list(
      (query) => query.where({ checklist_item_id: itemId }).orderBy(['submitted_at', 'id']),
      trx,
    )
    const state = itemState({ ...item, evidence }, today)
    return state === item.state ? item : items.patch(itemId, { state }, trx)
  },

  /** The verified papers of a stage with the hashes of their bytes: what a passed gate rests on (PRJ-11). */
  async snapshot(projectId: string, stage: string, trx: Trx): Promise<SnapshotEntry[]> {
    return trx('evidence as e')
      .join('checklist_item as i', 'i.id', 'e.checklist_item_id')
      .join('document_version as v', 'v.id', 'e.document_version_id')
      .where({ 'e.project_id': projectId, 'i.stage': stage, 'e.state': 'verified' })
      .orderBy(['i.seq', 'e.id'])
      .select({ itemId: 'i.id', key: 'i.rule_item_key', documentVersionId: 'v.id', sha256: 'v.sha256' })
  },
}

export type ChecklistRepository = typeof checklistRepository
