import type { WorkerDefinition } from '../worker.ts'
import { checkWorkers } from './check-workers.ts'
import { deployChange } from './deploy.ts'
import { lintChange } from './lint.ts'
import { recordReview } from './record-review.ts'
import { remindDeciders } from './remind-deciders.ts'
import { returnChange } from './return.ts'

/** Workers of process-change. */
export const modelerWorkers = (): WorkerDefinition[] => [
  lintChange(),
  checkWorkers(),
  recordReview(),
  deployChange(),
  returnChange(),
  remindDeciders(),
]
