import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { z } from 'zod'
import { tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'
import { runningClock, subjectOf } from './clock-subject.ts'

/**
 * Serves "Mark as due" in sla-clock: the deadline has passed; an unanswered request becomes overdue, a forgotten review the manager's.
 *
 * Safe to repeat: touches only our database, in the job's own transaction; a stopped clock does nothing.
 */
export const markDue = () =>
  defineWorker({
    type: 'sla.mark-due',
    input: z.object({ clockId: z.uuid() }),
    output: z.object({}),

    async handle({ clockId }, { trx, companyId }) {
      const clock = await runningClock(clockId, trx)
      const subject = clock && (await subjectOf(clock, trx))
      if (!clock || !subject) return {}
      await trx('sla_clock').where({ id: clockId }).update({ state: 'due' })
      if (clock.subject_kind === 'document-request') {
        const request = await documentRequestRepository.findForUpdate(clock.subject_id, trx)
        if (request?.state === 'open')
          await documentRequestRepository.patch(request.id, { state: 'overdue' }, trx)
      }
      if (clock.subject_kind === 'upload') await handOver(clock.subject_id, subject.superiors[0], trx)
      await tellStaff(
        {
          companyId,
          userIds: [...subject.owners, ...subject.superiors],
          dedupeKey: `sla-due:${clockId}`,
          kind: 'deadline-passed',
          title: `Overdue: ${subject.title}`,
          link: subject.link,
          clientId: subject.clientId,
        },
        trx,
      )
      await tell(
        {
          companyId,
          topic: `${clock.subject_kind}.changed`,
          entity: clock.subject_kind.replace('-', '_'),
          entityId: clock.subject_id,
          clientId: subject.clientId,
          audience: 'both',
        },
        trx,
      )
      return {}
    },
  })

/** A review that nobody did in time becomes the manager's own task, whoever had taken it (DOC-13). */
async function handOver(uploadId: string, managerId: string | null | undefined, trx: Trx): Promise<void> {
  if (!managerId) return
  await trx('user_task')
    .where({
      subject_kind: 'upload',
      subject_id: uploadId,
      element_id: 'userTask_reviewUpload',
      state: 'open',
    })
    .update({ assignee_id: managerId, claimed_at: trx.raw('app_now()') })
}
