import type { StageStep } from '@zippcrm/ui/base/stages.ts'
import type { Tone } from '@zippcrm/ui/base/tones.ts'

export type Health = 'green' | 'amber' | 'red'
export type ProjectStatus = 'draft' | 'active' | 'on_hold' | 'completed' | 'cancelled'

export interface ProjectSummary {
  id: string
  number: string
  title: string
  client: { id: string; name: string }
  regulator: string | null
  family: { id: string; title: string } | null
  status: ProjectStatus
  stage: string | null
  stageName?: string | null
  health: Health
  progressPct: number
  targetIssueOn?: string | null
}

export interface ProjectStage extends StageStep {
  decidedBy?: { id: string; name: string } | null
}

export interface Milestone {
  id: string
  title: string
  state: 'planned' | 'reached' | 'invoiced' | 'closed' | 'cancelled'
  amountMinor: number
  currency: string
  dueOn: string | null
  invoice: { id: string; number: string | null } | null
}

export interface DocumentRequest {
  id: string
  number: string
  title: string
  state: 'draft' | 'open' | 'overdue' | 'submitted' | 'accepted' | 'waived' | 'cancelled'
  dueOn: string | null
  checklistItemId: string | null
}

export interface Project extends ProjectSummary {
  stages: ProjectStage[]
  waitingFor: {
    what: string
    who: string | null
    since: string | null
    due: string | null
    client?: boolean
  } | null
  members: { userId: string; name: string; role: string }[]
  milestones: Milestone[]
  openRequests: DocumentRequest[]
  licences?: { licenceNo: string; issuedOn: string; expiresOn: string | null }[]
  feeMinor?: number
  currency?: string
  processInstanceKey: string | null
  rowVersion: number
}

export interface Evidence {
  id: string
  state: 'submitted' | 'verified' | 'rejected' | 'expired'
  filename: string
  documentId: string
  submittedAt: string
  submittedBy: string | null
  rejectReason: string | null
}

export interface ChecklistItem {
  id: string
  title: string
  guidance: string | null
  mandatory: boolean
  clientVisible: boolean
  state:
    | 'open'
    | 'submitted'
    | 'verified'
    | 'rejected'
    | 'waiver_requested'
    | 'waived'
    | 'expired'
    | 'not_applicable'
  owner: { id: string; name: string } | null
  dueOn: string | null
  evidence: Evidence[]
  openRequest: { id: string; number: string } | null
  rowVersion: number
}

export const STATUS_TONE: Record<ProjectStatus, Tone> = {
  draft: 'neutral',
  active: 'primary',
  on_hold: 'hold',
  completed: 'success',
  cancelled: 'neutral',
}
export const HEALTH_TONE: Record<Health, Tone> = { green: 'success', amber: 'warning', red: 'error' }
export const ITEM_TONE: Record<ChecklistItem['state'], Tone> = {
  open: 'neutral',
  submitted: 'warning',
  verified: 'success',
  rejected: 'error',
  waiver_requested: 'warning',
  waived: 'success',
  expired: 'error',
  not_applicable: 'neutral',
}
export const REQUEST_TONE: Record<DocumentRequest['state'], Tone> = {
  draft: 'neutral',
  open: 'waiting',
  overdue: 'error',
  submitted: 'warning',
  accepted: 'success',
  waived: 'neutral',
  cancelled: 'neutral',
}
export const MILESTONE_TONE: Record<Milestone['state'], Tone> = {
  planned: 'neutral',
  reached: 'primary',
  invoiced: 'warning',
  closed: 'success',
  cancelled: 'neutral',
}
