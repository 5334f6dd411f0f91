import type { StageStep } from '@zippcrm/ui/base/stages.ts'
import type { PortalProject, PortalProjectSummary, PortalRequestSummary } from '@zippcrm/ui/generated/api.ts'

const STATES = { done: 'passed', current: 'in_progress', next: 'pending' } as const

/** The stages as the bar draws them. */
export const stepsOf = (matter: PortalProjectSummary): StageStep[] =>
  matter.stages.map(({ stage, name, state, dueOn, doneAt }) => ({
    stage,
    name,
    state: STATES[state],
    dueOn,
    decidedAt: doneAt,
  }))

/** What the client still has to do or has just sent; what is settled is left out. */
export const openRequests = (matter: PortalProject): PortalRequestSummary[] =>
  matter.requests.filter((request) => ['open', 'overdue', 'submitted'].includes(request.state))
