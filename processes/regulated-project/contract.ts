import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

/** The five stages in their fixed order; the value is what the variable `stage` holds inside the stage. */
export const STAGES = ['onboarding', 'documentation', 'filing', 'liaison', 'issue'] as const
export type Stage = (typeof STAGES)[number]

const work = { form: 'work-on-stage.v1' } as const
const review = { form: 'stage-review.v1', outcomes: ['pass', 'return'] } as const

export const regulatedProject = {
  processId: 'regulated-project',
  migratable: true,
  start: { message: 'project.started', correlationKey: 'projectId' },
  startVariables: caseVariables.extend({
    projectId: z.uuid(),
    teamId: z.uuid(),
    regulator: z.string().nullable(),
    entityType: z.string(),
  }),
  messages: {},
  jobs: {
    'prj.copy-checklist': silent,
    'prj.enter-stage': silent,
    'prj.check-evidence': { output: z.object({ evidenceComplete: z.boolean() }) },
    'prj.record-decision': { output: z.object({ stageDecision: z.enum(['pass', 'return']) }) },
    'prj.reach-milestones': silent,
    'prj.close': silent,
  },
  userTasks: {
    userTask_workOnOnboarding: work,
    userTask_reviewOnboarding: review,
    userTask_workOnDocumentation: work,
    userTask_reviewDocumentation: review,
    userTask_workOnFiling: work,
    userTask_reviewFiling: review,
    userTask_workOnLiaison: work,
    userTask_reviewLiaison: review,
    userTask_workOnIssue: work,
    userTask_reviewIssue: { form: 'stage-review-issue.v1', outcomes: ['pass', 'return'] },
  },
} as const satisfies ProcessContract
