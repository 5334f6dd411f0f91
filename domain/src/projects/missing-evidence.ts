import type { ItemState } from './records.ts'

export interface EvidenceForGate {
  id: string
  state: 'submitted' | 'verified' | 'rejected' | 'expired'
  /** Last day on which the paper is good; null = it does not age. */
  validUntil: string | null
}

export interface ItemForGate {
  id: string
  stage: string
  ruleItemKey: string
  title: string
  mandatory: boolean
  state: ItemState
  evidenceMin: number
  evidence: EvidenceForGate[]
}

export interface MissingItem {
  id: string
  key: string
  title: string
  reason: 'NOTHING_SUBMITTED' | 'NOT_VERIFIED' | 'TOO_FEW' | 'REJECTED' | 'EXPIRED'
}

const settled = ['waived', 'not_applicable']

/** Whether a verified paper still counts on a day (PRJ-33). */
export const countsOn = (evidence: EvidenceForGate, today: string) =>
  evidence.state === 'verified' && (evidence.validUntil === null || evidence.validUntil >= today)

/** What stops a stage from passing on a day: mandatory items that are neither waived nor verified with papers that are still good (PRJ-07, PRJ-15). */
export function missingEvidence(items: readonly ItemForGate[], today: string): MissingItem[] {
  return items
    .filter((item) => item.mandatory && !settled.includes(item.state))
    .filter((item) => item.evidence.filter((paper) => countsOn(paper, today)).length < item.evidenceMin)
    .map((item) => ({ id: item.id, key: item.ruleItemKey, title: item.title, reason: reasonOf(item, today) }))
}

function reasonOf({ evidence, evidenceMin }: ItemForGate, today: string): MissingItem['reason'] {
  const good = evidence.filter((paper) => countsOn(paper, today)).length
  if (good > 0 && good < evidenceMin) return 'TOO_FEW'
  if (evidence.some((paper) => paper.state === 'submitted')) return 'NOT_VERIFIED'
  if (evidence.some((paper) => paper.state === 'verified' || paper.state === 'expired')) return 'EXPIRED'
  if (evidence.some((paper) => paper.state === 'rejected')) return 'REJECTED'
  return 'NOTHING_SUBMITTED'
}

/** The state of an item after one of its papers was submitted, verified, rejected or has run out. */
export function itemState(
  item: Pick<ItemForGate, 'state' | 'evidenceMin' | 'evidence'>,
  today: string,
): ItemState {
  if (settled.includes(item.state) || item.state === 'waiver_requested') return item.state
  if (item.evidence.filter((paper) => countsOn(paper, today)).length >= item.evidenceMin) return 'verified'
  if (item.evidence.some((paper) => paper.state === 'submitted')) return 'submitted'
  const last = item.evidence.at(-1)
  if (last?.state === 'rejected') return 'rejected'
  if (last && (last.state === 'expired' || last.state === 'verified') && !countsOn(last, today))
    return 'expired'
  return 'open'
}
