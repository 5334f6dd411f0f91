import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type {
  ChecklistItem,
  DocumentRequestSummary,
  Project,
  ProjectMilestone,
  ProjectSummary,
} from '@zippcrm/ui/generated/api.ts'

/** The five stages in their order. */
export const STAGES = ['onboarding', 'documentation', 'filing', 'liaison', 'issue'] as const
export type StageKey = (typeof STAGES)[number]

export const STATUS_TONE: Record<ProjectSummary['status'], Tone> = {
  draft: 'neutral',
  active: 'primary',
  on_hold: 'hold',
  completed: 'success',
  cancelled: 'neutral',
}
export const HEALTH_TONE: Record<ProjectSummary['health'], Tone> = {
  green: 'success',
  amber: 'warning',
  red: 'error',
}
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
export const REQUEST_TONE: Record<DocumentRequestSummary['state'], Tone> = {
  draft: 'neutral',
  open: 'waiting',
  overdue: 'error',
  submitted: 'warning',
  accepted: 'success',
  waived: 'neutral',
  cancelled: 'neutral',
}
export const STAGE_TONE: Record<Project['stages'][number]['state'], Tone> = {
  pending: 'neutral',
  in_progress: 'primary',
  in_review: 'warning',
  returned: 'error',
  passed: 'success',
}
export const LIAISON_TONE: Record<string, Tone> = {
  logged: 'neutral',
  awaiting_regulator: 'waiting',
  awaiting_us: 'warning',
  closed: 'success',
}
export const DIRECTIONS = ['incoming', 'outgoing'] as const
export const CHANNELS = ['letter', 'email', 'portal', 'phone', 'meeting', 'hearing'] as const
export const MILESTONE_TONE: Record<ProjectMilestone['state'], Tone> = {
  planned: 'neutral',
  reached: 'primary',
  invoiced: 'warning',
  closed: 'success',
  cancelled: 'neutral',
}
