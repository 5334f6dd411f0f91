import { z } from 'zod'
import { tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'
import { runningClock, subjectOf } from './clock-subject.ts'

/** After this many the clock ends: whoever did not act on five notices will not act on a sixth. */
const maxEscalations = 5

/**
 * Serves "Escalate deadline" in sla-clock: tells the manager again that something is overdue.
 *
 * Safe to repeat: each escalation is counted in the clock's row and carries its number.
 */
export const escalateDeadline = () =>
  defineWorker({
    type: 'sla.escalate',
    input: z.object({ clockId: z.uuid() }),
    output: z.object({ escalateAgain: z.boolean() }),

    async handle({ clockId }, { trx, companyId }) {
      const clock = await runningClock(clockId, trx)
      const subject = clock && (await subjectOf(clock, trx))
      if (!clock || !subject) return { escalateAgain: false }
      const escalations = clock.escalations + 1
      const escalateAgain = escalations < maxEscalations
      await trx('sla_clock')
        .where({ id: clockId })
        .update({
          state: 'escalated',
          escalations,
          ...(!escalateAgain && { stopped_at: trx.raw('app_now()'), cause: 'escalations used up' }),
        })
      await tellStaff(
        {
          companyId,
          userIds: [...subject.superiors, ...subject.owners],
          dedupeKey: `sla-escalated:${clockId}:${escalations}`,
          kind: 'escalation',
          title: `Still overdue: ${subject.title}`,
          body: `Escalation ${escalations} of ${maxEscalations}`,
          link: subject.link,
          clientId: subject.clientId,
        },
        trx,
      )
      return { escalateAgain }
    },
  })
