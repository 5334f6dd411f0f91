import { SelfApproval } from '@zippcrm/domain/errors.ts'
import { modelChangeRepository } from '@zippcrm/domain/modeler/model-change.repository.ts'
import type { TaskGuard } from '../tasks/tasks.service.ts'
import { isAuthor } from './changes.service.ts'

const notByItsAuthor: TaskGuard = async ({ subjectId, outcome }, user, trx) => {
  if (outcome === 'reject') return
  const change = await modelChangeRepository.find(subjectId, trx)
  if (change && isAuthor(change, user.id))
    throw new SelfApproval('You worked on this change; somebody else has to decide on it.')
}

/** Nobody reviews or approves a change they worked on; taking it back they may (ENG-19). */
export const modelerGuards: Record<string, TaskGuard> = {
  userTask_reviewDifference: notByItsAuthor,
  userTask_approveChange: notByItsAuthor,
}
