import { z } from 'zod'
import { peopleOf, tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'
import { changeOf } from './change-facts.ts'
import { changePage } from './tell-change.ts'

/** Who decides at which point; roles of the user tasks in the model. */
const deciders = {
  in_review: ['reviewer', 'process_analyst', 'admin'],
  reviewed: ['process_analyst', 'admin'],
}

/**
 * Serves "Remind deciders" in process-change: a change has waited for five more days.
 *
 * Safe to repeat: one notice for each person and day.
 */
export const remindDeciders = () =>
  defineWorker({
    type: 'model.remind-deciders',
    input: z.object({ changeId: z.uuid() }),
    output: z.object({}),

    async handle({ changeId }, { trx, clock, companyId }) {
      const change = await changeOf(changeId, trx)
      if (change.state !== 'in_review' && change.state !== 'reviewed') return {}
      const people: string[] = []
      for (const role of deciders[change.state]) people.push(...(await peopleOf(role, companyId, trx)))
      const authors = [change.createdBy, ...change.editors]
      await tellStaff(
        {
          companyId,
          userIds: people.filter((id) => !authors.includes(id)),
          dedupeKey: `model-change-waits:${changeId}:${clock.today()}`,
          kind: 'model-change-waits',
          title: `Still waits for a decision: ${change.name}`,
          link: changePage(changeId),
        },
        trx,
      )
      return {}
    },
  })
