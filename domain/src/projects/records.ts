import type { Regulator } from '../clients/records.ts'
import type { Stage } from './stages.ts'

interface Stored {
  id: string
  companyId: string
  createdBy: string
  createdAt: Date
  rowVersion: number
}

export interface Project extends Stored {
  number: string
  title: string
  clientId: string
  leadId: string | null
  dealUuid: string
  regulator: Regulator | null
  familyId: string
  templateVersionId: string
  ownerTeamId: string
  managerId: string
  leadConsultantId: string | null
  reviewerId: string | null
  memberIds: string[]
  status: 'draft' | 'active' | 'on_hold' | 'completed' | 'cancelled'
  stage: Stage | null
  openedOn: string
  startedOn: string | null
  targetIssueOn: string | null
  issuedOn: string | null
  progressPct: number
  portalVisible: boolean
  billingMode: 'milestone' | 'hourly' | 'fixed' | 'none'
  feeMinor: number
  currency: string
  holdReason: string | null
  cancelReason: string | null
  engineId: string | null
  processInstanceKey: string | null
  processId: string | null
  processVersion: number | null
}

export interface ProjectStage extends Stored {
  projectId: string
  stage: Stage
  seq: number
  name: string
  state: 'pending' | 'in_progress' | 'in_review' | 'passed' | 'returned'
  gateDecider: 'manager' | 'reviewer'
  durationDays: number
  attempts: number
  dueOn: string | null
  enteredAt: Date | null
  submittedBy: string | null
  submittedAt: Date | null
  decidedBy: string | null
  decidedAt: Date | null
  decision: 'pass' | 'return' | null
  comment: string | null
  evidenceSnapshot: SnapshotEntry[] | null
}

/** What a passed gate rested on (PRJ-11). */
export interface SnapshotEntry {
  itemId: string
  key: string
  documentVersionId: string
  sha256: string
}

export type ItemState =
  | 'open'
  | 'submitted'
  | 'verified'
  | 'rejected'
  | 'waiver_requested'
  | 'waived'
  | 'expired'
  | 'not_applicable'

export interface ChecklistItem extends Stored {
  projectId: string
  stage: Stage
  seq: number
  ruleItemKey: string
  title: string
  guidance: string
  mandatory: boolean
  evidenceMin: number
  evidenceTypes: string[]
  evidenceValidDays: number | null
  dueOffsetDays: number | null
  clientVisible: boolean
  ownerUserId: string | null
  dueOn: string | null
  state: ItemState
  ruleVersion: number
}

export interface Evidence extends Stored {
  projectId: string
  checklistItemId: string
  documentVersionId: string
  uploadId: string | null
  submittedByKind: 'user' | 'portal_user'
  submittedBy: string
  submittedAt: Date
  state: 'submitted' | 'verified' | 'rejected' | 'expired'
  validUntil: string | null
  decidedBy: string | null
  decidedAt: Date | null
  rejectReason: string | null
}

export interface DocumentRequest extends Stored {
  number: string
  projectId: string | null
  checklistItemId: string | null
  clientId: string
  ownerUserId: string | null
  title: string
  instructions: string
  dueOn: string
  recipients: string[]
  allowedTypes: string[]
  maxFiles: number
  /** False where a file with a password is of no use. */
  allowEncrypted: boolean
  state: 'draft' | 'open' | 'overdue' | 'submitted' | 'accepted' | 'waived' | 'cancelled'
  remindersSent: number
  clientReason: string | null
  submittedAt: Date | null
  closedAt: Date | null
  closedReason: string | null
  processInstanceKey: string | null
}

export interface BillingMilestone extends Stored {
  projectId: string
  clientId: string
  dealUuid: string | null
  title: string
  seq: number
  trigger: 'stage_passed' | 'checklist_item_verified' | 'date' | 'order_delivered' | 'manual'
  triggerRef: string | null
  amountMinor: number
  currency: string
  dueOn: string | null
  dueDays: number
  state: 'planned' | 'reached' | 'invoiced' | 'closed' | 'cancelled'
  reachedAt: Date | null
  runId: string | null
  invoiceId: string | null
}

export interface IssuedLicence extends Stored {
  projectId: string
  clientId: string
  regulator: string
  licenceNo: string
  issuedOn: string
  expiresOn: string | null
  conditions: string
  documentId: string
}

export interface LiaisonEntry extends Stored {
  projectId: string
  regulator: string
  direction: 'outgoing' | 'incoming'
  channel: 'portal' | 'email' | 'letter' | 'phone' | 'meeting' | 'hearing'
  regulatorContact: string | null
  referenceNo: string | null
  subject: string
  summary: string
  occurredAt: Date
  responseDueOn: string | null
  ownerUserId: string | null
  documentIds: string[]
  state: 'logged' | 'awaiting_regulator' | 'awaiting_us' | 'closed'
  closedAt: Date | null
  outcome: string | null
}

export interface WorkflowFamily extends Stored {
  key: string
  code: string
  regulator: Regulator
  title: string
  description: string
  status: 'draft' | 'published' | 'retired'
}
