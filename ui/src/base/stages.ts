import type { Tone } from './tones.ts'

/** One step of a matter, as bar and sentence show it. */
export interface StageStep {
  stage: string
  name: string
  state: 'pending' | 'in_progress' | 'in_review' | 'returned' | 'passed'
  dueOn?: string | null
  enteredAt?: string | null
  decidedAt?: string | null
  attempts?: number
}

export const stageTone = (state: StageStep['state']): Tone =>
  (
    ({
      pending: 'neutral',
      in_progress: 'primary',
      in_review: 'warning',
      returned: 'error',
      passed: 'success',
    }) as const
  )[state]
