/** The five stages every regulated project passes, in this order, whoever asks (PRJ-04). */
export const stages = ['onboarding', 'documentation', 'filing', 'liaison', 'issue'] as const
export type Stage = (typeof stages)[number]

export const stageNames: Record<Stage, string> = {
  onboarding: 'Onboarding',
  documentation: 'Documentation',
  filing: 'Filing',
  liaison: 'Liaison',
  issue: 'Issue',
}

/** Folders that every project's vault has from the start (PRJ-21). */
export const vaultFolders = [...Object.values(stageNames), 'Correspondence', 'Issued'] as const

/** The stage after this one, or null after the last. */
export const stageAfter = (stage: Stage): Stage | null => stages[stages.indexOf(stage) + 1] ?? null

/** Id of the user task in which a stage is worked on, as drawn in `regulated-project`. */
export const workTask = (stage: Stage) => `userTask_workOn${stageNames[stage]}`

/** Id of the user task in which a stage's gate is decided, as drawn in `regulated-project`. */
export const reviewTask = (stage: Stage) => `userTask_review${stageNames[stage]}`
