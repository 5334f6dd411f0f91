import { Forbidden, SelfApproval } from '../errors.ts'
import type { MissingItem } from './missing-evidence.ts'
import {
  EvidenceMissing,
  LicenceDetailsRequired,
  ReasonRequired,
  StageNotInProgress,
  StageNotInReview,
} from './project-errors.ts'

export interface GateStage {
  stage: string
  state: string
  gateDecider: 'manager' | 'reviewer'
  submittedBy: string | null
}

export interface Licence {
  licenceNo?: string | null
  issuedOn?: string | null
  documentId?: string | null
}

const refuseMissing = (missing: readonly MissingItem[]) => {
  if (missing.length === 0) return
  throw new EvidenceMissing(
    `${missing.length} mandatory ${missing.length === 1 ? 'item is' : 'items are'} missing`,
    missing.map((item) => ({ code: item.reason, message: item.title, itemId: item.id, key: item.key })),
  )
}

/** Asking for a gate needs a stage in progress and complete evidence (PRJ-07). */
export function assertMayAskForGate(stage: GateStage, missing: readonly MissingItem[]): void {
  if (stage.state !== 'in_progress' && stage.state !== 'returned') {
    throw new StageNotInProgress(`${stage.stage} is ${stage.state}`)
  }
  refuseMissing(missing)
}

/** The person who asked never decides, whatever the role (PRJ-09, IAM-51). */
export function assertMayDecideGate(
  stage: GateStage,
  decider: { id: string; roles: readonly string[] },
): void {
  if (stage.state !== 'in_review') throw new StageNotInReview(`${stage.stage} is ${stage.state}`)
  const deciders = ['manager', 'reviewer', 'admin', 'super_admin']
  if (!decider.roles.some((role) => deciders.includes(role)))
    throw new Forbidden('A manager or reviewer decides the gate')
  if (stage.submittedBy === decider.id)
    throw new SelfApproval('The person who asked for the gate does not decide it')
}

/** What a decision must bring: a comment to return, the licence to pass Issue, complete evidence to pass any (PRJ-07, PRJ-09, PRJ-20). */
export function assertDecisionComplete(
  stage: Pick<GateStage, 'stage'>,
  decision: { outcome: 'pass' | 'return'; comment?: string | null; licence?: Licence | null },
  missing: readonly MissingItem[],
): void {
  if (decision.outcome === 'return') {
    if (!decision.comment?.trim()) {
      throw new ReasonRequired('Returning a stage needs a comment', [
        { field: '/comment', code: 'REASON_REQUIRED', message: 'Say what has to change' },
      ])
    }
    return
  }
  refuseMissing(missing)
  if (stage.stage === 'issue') assertLicence(decision.licence)
}

const licenceFields = { licenceNo: 'Licence number', issuedOn: 'Issue date', documentId: 'Document' } as const

/** A project completes only with licence number, issue date and document (PRJ-20). */
export function assertLicence(licence: Licence | null | undefined): void {
  const absent = Object.entries(licenceFields).filter(([field]) => !licence?.[field as keyof Licence])
  if (absent.length === 0) return
  throw new LicenceDetailsRequired(
    undefined,
    absent.map(([field, label]) => ({
      field: `/licence/${field}`,
      code: 'LICENCE_DETAILS_REQUIRED',
      message: `${label} is required`,
    })),
  )
}

/** Evidence is verified by somebody other than its submitter, and rejected with a reason (PRJ-10). */
export function assertMayVerify(
  evidence: { submittedBy: string },
  verifierId: string,
  decision: { outcome: 'verify' | 'reject'; reason?: string | null },
): void {
  if (evidence.submittedBy === verifierId)
    throw new SelfApproval('Nobody verifies the evidence they submitted')
  if (decision.outcome === 'reject' && !decision.reason?.trim()) {
    throw new ReasonRequired('Rejecting evidence needs a reason', [
      { field: '/reason', code: 'REASON_REQUIRED', message: 'Say why it does not do' },
    ])
  }
}
