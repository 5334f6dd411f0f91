import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import { reviewTask, stages, workTask } from '@zippcrm/domain/projects/stages.ts'
import type { TaskGuard } from '../tasks/tasks.service.ts'
import type { StageService } from './stages.service.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** The rules of gates for the task inbox: the same as on the project page. */
export const stageGuards = ({
  gates,
  clock,
}: {
  gates: StageService
  clock: Clock
}): Record<string, TaskGuard> =>
  Object.fromEntries(
    stages.flatMap((stage): [string, TaskGuard][] => [
      [workTask(stage), ({ subjectId }, _user, trx) => gates.checkSubmit(subjectId, stage, clock, trx)],
      [
        reviewTask(stage),
        ({ subjectId, outcome, data }, user, trx) =>
          gates.checkDecision(
            subjectId,
            stage,
            {
              outcome: outcome === 'pass' ? 'pass' : 'return',
              comment: text(data.comment),
              licence: {
                licenceNo: text(data.licenceNo),
                issuedOn: text(data.issuedOn),
                expiresOn: text(data.expiresOn),
                documentId: text(data.documentId),
              },
            },
            user,
            clock,
            trx,
          ),
      ],
    ]),
  )
