import { DomainError } from '@zippcrm/domain/errors.ts'
import {
  assertDecisionComplete,
  assertMayDecideGate,
  type GateStage,
} from '@zippcrm/domain/projects/gate-checks.ts'
import type { MissingItem } from '@zippcrm/domain/projects/missing-evidence.ts'
import { z } from 'zod'

const blank = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)

/** What the form of a stage review holds. */
export const GateAnswer = z.object({
  outcome: z.enum(['pass', 'return']),
  comment: blank,
  licenceNo: blank,
  issuedOn: blank,
  expiresOn: blank,
  conditions: blank,
  documentId: blank,
})
export type GateAnswer = z.infer<typeof GateAnswer>

/** Why a gate may not be passed after all, in words for the person who asked; null when it may. */
export function gateRefusal({
  stage,
  decidedBy,
  answer,
  missing,
}: {
  stage: GateStage
  decidedBy: string
  answer: GateAnswer
  missing: readonly MissingItem[]
}): string | null {
  try {
    // The role was checked when the task was completed; what can change since then is who asked and what is there.
    assertMayDecideGate(stage, { id: decidedBy, roles: ['manager'] })
    assertDecisionComplete(stage, { ...answer, licence: answer }, missing)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const items = error.errors.map((finding) => finding.message).join(', ')
    return items ? `${error.message}: ${items}` : error.message
  }
}
