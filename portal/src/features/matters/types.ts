import type { StageStep } from '@zippcrm/ui/base/stages.ts'

interface MatterStage {
  stage: string
  name: string
  state: 'done' | 'current' | 'next'
  dueOn: string | null
  doneAt: string | null
}

export interface Matter {
  id: string
  number: string
  title: string
  regulator: string | null
  status: string
  progressPct: number
  sentence: string
  stages: MatterStage[]
  targetIssueOn: string | null
}

export interface MatterRequest {
  id: string
  number: string
  title: string
  state: 'open' | 'overdue' | 'submitted' | 'accepted' | 'waived' | 'cancelled'
  dueOn: string | null
  overdue: boolean
  clientReason: string | null
}

export interface MatterDetail extends Matter {
  requests: MatterRequest[]
  documents: { id: string; title: string; filename: string; uploadedAt: string }[]
  licence: { licenceNo: string; issuedOn: string; expiresOn: string | null } | null
}

const STATES = { done: 'passed', current: 'in_progress', next: 'pending' } as const

/** The stages as the bar draws them. */
export const stepsOf = (matter: Matter): StageStep[] =>
  matter.stages.map(({ stage, name, state, dueOn, doneAt }) => ({
    stage,
    name,
    state: STATES[state],
    dueOn,
    decidedAt: doneAt,
  }))

/** What the client still has to do or has just sent; what is settled is left out. */
export const openRequests = (matter: MatterDetail): MatterRequest[] =>
  matter.requests.filter((request) => ['open', 'overdue', 'submitted'].includes(request.state))
